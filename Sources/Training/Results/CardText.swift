import Foundation
import GeoIO
import Imagery
import NeuralNetwork
import Project

/// The card of a trained model, as `ModelCard` reads it.
struct CardText {
    let text: String

    init(_ model: TrainedModel, network: Digest) {
        let (recipe, card) = (model.recipe, model.recipe.card)
        let bands = recipe.bands.map(\.rawValue).joined(separator: ", ")
        let outputs = model.mineOutputs.map(String.init).joined(separator: ", ")
        let known = [card.known, Self.known(of: model)].filter { !$0.isEmpty }.joined(separator: " ")
        let lines =
            [
                "# Written by 'minemap train'; the texts come from its recipe.",
                "name: \(recipe.name)", "version: \(card.version ?? recipe.name)", "bands: [\(bands)]",
                "window: \(recipe.window)", "stride: \(card.stride)", "tile: \(card.tile)", "pad: \(card.pad)",
            ] + recipe.normalization.cardLines + [
                "mine_output: [\(outputs)]", "threshold: \(model.threshold.jsonText)", "level: \(model.dataset.level)",
                "licence: \(card.licence.jsonText)", "origin: \(card.origin.jsonText)",
                "training_record: \(recipe.name)_training.json", "known: >-", Self.folded(known), "sha256: \(network)",
            ]
        text = lines.joined(separator: "\n") + "\n"
    }

    /// What is known of any model that is trained here.
    private static func known(of model: TrainedModel) -> String {
        let mines = model.report.classes[1]
        let measured = String(
            format: "At this threshold %@ found %d of %d mines among %d validation patches, with %d false alarms%@.",
            model.isScoredWhole ? "it" : "its members, each on patches that it didn't learn from,",
            mines.right, mines.support, model.report.total, mines.named - mines.right,
            model.recipe.threshold.isFixed ? "" : "; the threshold was chosen on the same patches")
        let whole =
            model.isScoredWhole ? "" : " The model's own score, the mean of all members, was judged on none of them."
        let limits = model.falseAlarms.filter { $0.count > 0 }.map { limit, found, count in
            " False alarms: \(found) of \(count) patches, where \(limit) were allowed."
        }.joined()
        let clip = model.dataset.clippedAt.map {
            " Digital numbers (DN) above \($0) were clipped in its training patches."
        }
        let attribution = model.dataset.attribution
        return measured + limits + whole + (clip ?? "") + (attribution.isEmpty ? "" : " Training data: \(attribution)")
    }

    /// A text in lines of a block that YAML folds into one again.
    private static func folded(_ text: String) -> String {
        var lines: [String] = [" "]
        for word in text.split(whereSeparator: \.isWhitespace) {
            if lines[lines.count - 1].count + word.count > 110 { lines.append(" ") }
            lines[lines.count - 1] += " \(word)"
        }
        return lines.joined(separator: "\n")
    }
}

extension Normalization {
    fileprivate var cardLines: [String] {
        let list = { (numbers: [Double]) in "[\(numbers.map(\.jsonText).joined(separator: ", "))]" }
        switch self {
        case .standardize(let mean, let deviation):
            return ["normalization: unit_norm", "mean: \(list(mean))", "std: \(list(deviation))"]
        case .scale(let divisor, let clip):
            let lines = ["normalization: scale", "divide: \(divisor.jsonText)"]
            return lines + (clip.map { ["clip: \(list([$0.lowerBound, $0.upperBound]))"] } ?? [])
        }
    }
}

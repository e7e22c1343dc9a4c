import Foundation
import GeoIO

/// The record of a training run in the form that the published models have: `<name>_config.txt`.
///
/// Reference: definitions.md, C.9, the form of 2021.
struct ConfigText {
    let text: String

    init(_ model: TrainedModel) {
        let recipe = model.recipe
        let used = Set(model.dataset.records.filter { $0.split != .test }.map(\.source))
        let sources = used.sorted().map { "\t\(model.dataset.sources[$0])\n" }.joined()
        let augmentation = Self.parameters(of: recipe.augmentation).map { "\t\($0): \($1)\n" }.joined()
        let epochs = Set(model.members.map(\.history.count)).sorted().map(String.init).joined(separator: ", ")
        let scores = model.isScoredWhole ? "" : "Scores: its members', each on patches that it didn't learn from\n\n"
        text = """
            Input Data:
            \(sources)

            Augmentation Parameters:
            \(augmentation)
            Batch Size: \(recipe.batch)
            Training Epochs: \(epochs)

            \(scores)Classification Report at \(model.threshold.jsonText)
            \(model.report.text)
            """
    }

    /// The names that Keras's `ImageDataGenerator` has for what it knows, and ours for the rest.
    private static func parameters(of augmentation: Augmentation) -> [(String, String)] {
        let zoom = augmentation.zoom
        let turns = augmentation.turns ? ["quarter_turns"] : []
        let all: [(String, Double)] = [
            ("rotation_range", augmentation.rotation), ("width_shift_range", augmentation.shift),
            ("height_shift_range", augmentation.shift), ("shear_range", augmentation.shear),
            ("stretch", augmentation.stretch), ("brightness", augmentation.brightness),
            ("brightness_per_band", augmentation.bandBrightness), ("contrast", augmentation.contrast),
            ("gamma", augmentation.gamma), ("haze", augmentation.haze.upperBound),
            ("cutout", Double(augmentation.cutout)), ("noise", augmentation.noise),
        ]
        let numbers = all.filter { $0.1 != 0 }.map { ($0.0, $0.1.jsonText) }
        let zooms = zoom == 1...1 ? [] : [("zoom_range", "[\(zoom.lowerBound.jsonText), \(zoom.upperBound.jsonText)]")]
        let flips = augmentation.flips ? [("horizontal_flip", "True"), ("vertical_flip", "True")] : []
        return numbers + zooms + flips + turns.map { ($0, "True") } + [("fill_mode", "reflect")]
    }
}

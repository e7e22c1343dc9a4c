import Foundation
import Project

/// What a training run came to, as `<name>_training.json`.
struct TrainingFigures: Encodable {
    struct Member: Encodable {
        struct Epoch: Encodable {
            let epoch: Int
            let trainingLoss: Double
            let validationLoss: Double
            let averagePrecision: Double
            let rate: Double
        }

        let recipeDigest: String
        let seed: UInt64
        let epochKept: Int
        let trainingPatches: Int
        let validationPatches: Int
        let history: [Epoch]
    }

    struct Counts: Encodable {
        let patches: Int
        let mines: Int
        let validationPatches: Int
        let validationMines: Int
        let testPatches: Int
    }

    let name: String
    let datasetDigest: String
    let threshold: Double
    let counts: Counts
    let members: [Member]

    init(_ model: TrainedModel) {
        name = model.recipe.name
        datasetDigest = model.facts.digest.description
        threshold = model.threshold
        let records = model.dataset.records
        counts = Counts(
            patches: records.count, mines: records.count(where: \.isMine),
            validationPatches: model.validation.patches.count,
            validationMines: model.validation.patches.count(where: \.isMine),
            testPatches: records.count { $0.split == .test })
        members = model.members.map { member in
            Member(
                recipeDigest: model.recipe.digest(of: member.recipe).description, seed: member.recipe.seed,
                epochKept: member.epoch, trainingPatches: member.trainCount,
                validationPatches: member.validation.count,
                history: member.history.map {
                    Member.Epoch(
                        epoch: $0.epoch, trainingLoss: $0.trainingLoss, validationLoss: $0.validationLoss,
                        averagePrecision: $0.averagePrecision, rate: $0.rate)
                })
        }
    }

    /// Indented, its keys sorted, so that two runs can be compared line by line.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            encoder.keyEncodingStrategy = .convertToSnakeCase
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }
}

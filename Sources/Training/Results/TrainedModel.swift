package import NeuralNetwork

/// A model that is trained: one network whose outputs are its members', and how good it was on validation patches.
package struct TrainedModel: Sendable {
    package let recipe: Recipe
    package let dataset: PatchDataset
    /// What is known of the dataset's file.
    package let facts: DatasetFacts
    package let members: [TrainedMember]
    /// What the members say, side by side.
    package let network: NeuralNetwork
    /// The outputs that are probabilities of a mine, one for each view of a member; the score is their mean.
    package let mineOutputs: [Int]
    package let validation: ValidationScores
    package let threshold: Double

    init(_ training: TrainingRun, _ members: [TrainedMember]) throws {
        recipe = training.recipe
        dataset = training.dataset
        facts = training.facts
        self.members = members
        network = try NeuralNetwork(sideBySide: members.map(\.network), name: training.recipe.name)
        var columns = 0
        mineOutputs = members.flatMap { member in
            defer { columns += member.network.outputCount }
            return member.mineOutputs.map { $0 + columns }
        }
        validation = try ValidationScores(of: members, dataset)
        threshold = try validation.threshold(by: training.recipe.threshold)
    }

    /// Whether every member was held against all validation patches, so that their scores are the model's own.
    var isScoredWhole: Bool { members.allSatisfy { $0.validation == members[0].validation } }

    /// For each limit that chose the threshold: how many validation patches are above it, of how many it is on.
    var falseAlarms: [(limit: FalseAlarmLimit, found: Int, count: Int)] {
        guard case .falseAlarms(let limits) = recipe.threshold else { return [] }
        return limits.map { limit in
            let patches = validation.patches.filter(limit.concerns)
            return (limit, patches.count { Double($0.score) > threshold }, patches.count)
        }
    }

    /// How the model does on its validation patches at its threshold.
    package var report: ClassificationReport {
        ClassificationReport(
            isMine: validation.patches.map(\.isMine), isFound: validation.patches.map { Double($0.score) > threshold })
    }
}

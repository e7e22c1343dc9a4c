import Foundation
import NeuralNetwork
import Project

/// The training of a model: its members, one after the other.
///
///     let run = try TrainingRun(recipe, on: "chips.h5", checkpoints: "build/training/ours")
///     let model = try await run.finish(observer)
///     try model.write(to: folder, curves: curves)
package struct TrainingRun: Sendable {
    package let recipe: Recipe
    package let dataset: PatchDataset
    /// What is known of the dataset's file.
    package let facts: DatasetFacts
    /// Where checkpoints are.
    let folder: String
    private let pixels: TrainingPixels
    /// How long may be lost when the run is killed within an epoch.
    private let interval: Duration

    /// Reads a dataset and checks that the recipe fits it.
    ///
    /// - Parameters:
    ///   - recipe: How it is trained.
    ///   - path: The dataset's file.
    ///   - folder: Where checkpoints are kept.
    ///   - interval: The time between two checkpoints of an epoch.
    /// - Throws: `DatasetError` about the file, and `TrainingError` or `EvaluationError` where recipe and dataset don't fit.
    package init(
        _ recipe: Recipe, on path: String, checkpoints folder: String, every interval: Duration = .seconds(300)
    ) throws {
        dataset = try PatchDataset(reading: path)
        facts = try DatasetFacts(of: dataset, at: path)
        self.recipe = recipe
        self.folder = folder
        self.interval = interval
        pixels = try TrainingPixels(of: dataset, bands: recipe.bands)
        guard recipe.window <= dataset.side else {
            throw TrainingError.smallPatches(side: dataset.side, window: recipe.window)
        }
        try recipe.threshold.check(against: dataset.sources)
        if let limit = dataset.clippedAt, !recipe.normalization.holds(at: Double(limit)) {
            throw TrainingError.openNormalization(clippedAt: limit)
        }
    }

    /// Trains what isn't trained yet.
    package func finish(_ observer: any TrainingObserver) async throws -> TrainedModel {
        var members: [TrainedMember] = []
        for (index, member) in recipe.members.enumerated() {
            members.append(try await train(member, number: index + 1, observer))
        }
        return try TrainedModel(self, members)
    }

    private func train(
        _ member: MemberRecipe, number: Int, _ observer: any TrainingObserver
    ) async throws -> TrainedMember {
        var training = try MemberTraining(recipe, member, dataset, pixels)
        let path = "\(folder)/member\(number).h5"
        let key = CheckpointKey(recipe: recipe.digest(of: member), dataset: facts.digest)
        if let state = try Checkpoint.read(path, key, like: training.state, within: training.length) {
            training.resume(from: state)
        }
        observer.began(member: number, of: recipe.members.count, epochsDone: training.state.epoch)
        var last = ContinuousClock.now
        while !training.state.isFinished {
            try await training.trainEpoch(observer) { state in
                guard ContinuousClock.now - last >= interval else { return }
                try Checkpoint.write(state, key, to: path)
                last = .now
            }
            try Checkpoint.write(training.state, key, to: path)
            last = .now
            if let record = training.state.history.last { observer.finished(record, seconds: training.state.seconds) }
        }
        return try await TrainedMember(training)
    }
}

extension Normalization {
    /// Whether DN from some number on are all the same after it.
    fileprivate func holds(at limit: Double) -> Bool {
        value(of: limit, channel: 0) == value(of: 65_535, channel: 0)
    }
}

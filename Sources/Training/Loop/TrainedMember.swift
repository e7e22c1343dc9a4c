package import NeuralNetwork

/// A network that is trained, and what it says of its validation patches.
package struct TrainedMember: Sendable {
    package let recipe: MemberRecipe
    /// Its views of a window side by side.
    package let network: NeuralNetwork
    /// The outputs that are probabilities of a mine, one a view.
    package let mineOutputs: [Int]
    /// How many patches it learned from.
    package let trainCount: Int
    package let validation: [Int]
    /// One a validation patch.
    package let scores: [Float]
    package let history: [EpochRecord]
    /// The epoch whose weights are kept, counted from 1.
    package let epoch: Int
    package let seconds: Double

    init(_ training: MemberTraining) async throws {
        recipe = training.member
        let plain = training.result().roundingKernels(to: training.recipe.kernelDigits)
        let views = try View.all.prefix(training.recipe.views).map(plain.seeing)
        network = try NeuralNetwork(sideBySide: views, name: plain.name)
        mineOutputs = views.indices.map { ($0 + 1) * plain.outputCount - 1 }
        trainCount = training.split.train.count
        validation = training.split.validation
        scores = try await training.finalScores(by: network, columns: mineOutputs)
        history = training.state.history
        let keepsBest = training.recipe.stopping.keep == .best
        epoch = keepsBest ? training.state.best?.epoch ?? training.state.epoch : training.state.epoch
        seconds = training.state.seconds
    }
}

package import NeuralNetwork

/// A network that is trained, and what it says of its validation patches.
package struct TrainedMember: Sendable {
    package let recipe: MemberRecipe
    package let network: NeuralNetwork
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
        network = training.result()
        trainCount = training.split.train.count
        validation = training.split.validation
        scores = try await training.scores(by: network).probabilities
        history = training.state.history
        let keepsBest = training.recipe.stopping.keep == .best
        epoch = keepsBest ? training.state.best?.epoch ?? training.state.epoch : training.state.epoch
        seconds = training.state.seconds
    }
}

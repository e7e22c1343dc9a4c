import Detections
import NeuralNetwork
import Testing

struct EnsembleTests {
    private let network = NeuralNetwork(name: "n", inputShape: ImageShape(height: 1, width: 1, channels: 3))

    private func outputs(_ probabilities: [Float]) -> Outputs {
        Outputs(probabilities: probabilities, logits: probabilities, outputCount: 3)
    }

    // Means and deviations are numpy's: [.5, .75, .25, 1] and [0, 1, 0, 1], np.mean and np.std.
    @Test func takesEveryListedColumnOfEveryNetworkAsAMember() throws {
        let ensemble = Ensemble([network, network], columns: [0, 2])

        let scores = ensemble.scores(from: [outputs([0.5, 9, 0.75, 0, 9, 1]), outputs([0.25, 9, 1, 0, 9, 1])])

        #expect(ensemble.memberCount == 4)
        #expect(scores == [Score(mean: 0.625, spread: 0.2795085), Score(mean: 0.5, spread: 0.5)])
    }

    @Test func leavesTheProbabilityOfASingleMemberAsItIs() {
        let probability: Float = 0.123_456_79

        let scores = Ensemble([network], columns: [1]).scores(from: [outputs([0, probability, 0])])

        #expect(scores == [Score(mean: probability, spread: nil)])
    }
}

import NeuralNetwork
import Testing

struct UntrainableNetworkTests {
    private static let advice =
        "Give one that ends in a sigmoid of one number or a softmax of two; train members of an ensemble one by one."

    @Test(arguments: [
        (
            [("dense", Step.Kind.blank(inputs: 2, outputs: 3, .softmax))],
            "its answer is 3 numbers of another activation"
        ),
        ([("dense", .blank(inputs: 2, outputs: 2, .sigmoid))], "its answer is 2 numbers of another activation"),
        ([("dense", .blank(inputs: 2, outputs: 1, .linear))], "it ends in a step without sigmoid or softmax"),
        ([("softmax", .activation(.softmax))], "it has no weights"),
    ])
    func saysWhyANetworkCannotBeTrained(steps: [(name: String, kind: Step.Kind)], reason: String) throws {
        let network = try NeuralNetwork(
            name: "odd", inputShape: ImageShape(height: 1, width: 1, channels: 2), steps: steps, source: "a test")

        let error = #expect(throws: NetworkError.self) { try Differentiator(network, loss: Loss()) }
        #expect(error?.description == "The network 'odd' can't be trained: \(reason).\n\(Self.advice)")
    }

    @Test func saysThatAnEnsembleIsTrainedOneByOne() throws {
        var network = NeuralNetwork(name: "two", inputShape: ImageShape(height: 1, width: 1, channels: 2))
        let answers = try ["a", "b"].map {
            try network.append(.blank(inputs: 2, outputs: 1, .sigmoid), named: $0, taking: [.window], source: "a test")
        }

        let error = #expect(throws: NetworkError.self) {
            try Differentiator(network.answering(answers), loss: Loss())
        }
        #expect(
            error?.description
                == "The network 'two' can't be trained: it has 2 answers, and training takes one.\n\(Self.advice)")
    }

    @Test func refusesABatchOfAnotherSize() async throws {
        let network = try NeuralNetwork(
            name: "small", inputShape: ImageShape(height: 1, width: 1, channels: 2),
            steps: [("dense", .blank(inputs: 2, outputs: 1, .sigmoid))], source: "a test")
        let differentiator = try Differentiator(network, loss: Loss())
        var state = differentiator.initialState()
        let batch = TrainingBatch(inputs: [1, 2, 3], targets: [1], weights: [1])

        await #expect(throws: NetworkError.wrongInput(reason: "1 targets and 1 weights for 3 values")) {
            try await differentiator.gradient(of: batch, at: &state, dropoutSeed: 0)
        }
    }
}

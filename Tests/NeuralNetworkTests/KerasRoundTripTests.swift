import NeuralNetwork
import TestSupport
import Testing

struct KerasRoundTripTests {
    @Test func readsBackEveryStepOfAChainAsItWas() throws {
        let sliding = Sliding(
            window: PixelSize(rows: 3, columns: 2), strides: PixelSize(rows: 1, columns: 2), padding: .same)
        var random = RandomNumbers(seed: 1)
        let convolution = Step.Convolution(
            sliding: sliding, kernel: Tensor(shape: [3, 2, 3, 4], values: random.floats(72)),
            bias: random.floats(4), activation: .relu)
        let network = try NeuralNetwork(
            name: "chain", inputShape: ImageShape(height: 9, width: 8, channels: 3),
            steps: [
                ("conv", .convolution(convolution)), ("pool", .pooling(.maximum, sliding)), ("flat", .flatten),
                ("drop", .dropout(rate: 0.25)), ("dense", .dense(.counting(inputs: 72, outputs: 3))),
                ("tanh", .activation(.tanh)),
            ], source: "")

        let read = try network.writtenAndRead()

        #expect(read.structure == network.structure)
        #expect(try read.answers(seed: 1) == network.answers(seed: 1))
    }

    @Test(arguments: 0..<100)
    func readsBackChainsThatAnswerTheSame(seed: Int) throws { try check(RandomNetwork.chain(seed: seed)) }

    @Test(arguments: 0..<100)
    func readsBackGraphsThatAnswerTheSame(seed: Int) throws { try check(RandomNetwork.graph(seed: seed)) }

    /// What was read once is in Keras's words, so from then on its structure stays.
    private func check(_ network: NeuralNetwork) throws {
        let read = try network.writtenAndRead()
        let again = try read.writtenAndRead()

        #expect(try read.answers(seed: 1) == network.answers(seed: 1))
        #expect(again.structure == read.structure)
    }
}

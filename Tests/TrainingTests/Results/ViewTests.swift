import Geography
import NeuralNetwork
import TestSupport
import Testing
import Training

/// Networks that see a window turned, held against networks that are shown the turned window.
struct ViewTests {
    private func check(_ network: NeuralNetwork, _ view: View) throws -> Float {
        let side = network.inputShape.height
        var numbers = SplitMix(seed: 3)
        let window = (0..<network.inputShape.count).map { _ in Float(numbers.real(in: 0..<1)) }
        var plain = try Runner(network, batch: 1)
        var turned = try Runner(network.seeing(view), batch: 1)
        let expected = try plain.run(view.laid(window, side: side, width: network.inputShape.channels))
        let found = try turned.run(window)
        return zip(expected.logits, found.logits).map { abs($0 - $1) }.max() ?? 0
    }

    @Test(arguments: View.all)
    func saysTheSameOfAWindowAsOfTheTurnedWindow(view: View) throws {
        let network = try NeuralNetwork.plain(
            input: ImageShape(height: 16, width: 16, channels: 3), widths: [4, 8, 8], dropout: 0.1, seed: 1)

        #expect(try check(network, view) < 1e-5)
    }

    @Test(arguments: View.all)
    func turnsWhatAFlattenedPictureIsWeighedBy(view: View) throws {
        let network = try Architecture.cnn2024().network(window: 24, channels: 2, seed: 2)

        #expect(try check(network, view) < 1e-5)
    }

    // 44 pixels, pooled by 3 without padding: the last two rows are left over.
    @Test(arguments: View.all)
    func leavesOverWhatTheTurnedNetworkDoes(view: View) throws {
        let network = try Architecture.cnn2021().network(window: 44, channels: 1, seed: 2)

        #expect(try check(network, view) < 1e-5)
    }

    @Test(arguments: View.all)
    func turnsResidualBlocks(view: View) throws {
        let network = try Architecture.residual(widths: [4, 8], blocks: 1).network(window: 16, channels: 2, seed: 2)

        #expect(try check(network, view) < 1e-5)
    }

    @Test func refusesWhatItCannotTurn() throws {
        let network = try NeuralNetwork(
            name: "ours", inputShape: ImageShape(height: 4, width: 2, channels: 1),
            steps: [
                (
                    "pool",
                    .pooling(
                        .maximum, Sliding(window: PixelSize(rows: 2, columns: 2), padding: .valid))
                )
            ], source: "ours")

        #expect(throws: TrainingError.cannotTurn(step: "pool")) { try network.seeing(View.all[1]) }
    }
}

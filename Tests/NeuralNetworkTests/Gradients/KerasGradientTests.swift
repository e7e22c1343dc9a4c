import Foundation
import Geography
import NeuralNetwork
import Testing

/// Against what Keras computed, in `GradientValues.txt`, which `scripts/make-gradient-values.py` made.
struct KerasGradientTests {
    @Test(
        arguments: zip(
            0..<4, [Loss(smoothing: 0.1), Loss(focus: 2, smoothing: 0.1), Loss(smoothing: 0.2), Loss(focus: 1.5)]))
    func areKerass(line: Int, loss: Loss) async throws {
        let network = try line < 2 ? Self.plain() : Self.residual()
        let differentiator = try Differentiator(network, loss: loss)
        var random = SplitMix(seed: UInt64(line + 1))
        var state = differentiator.initialState()
        for slot in differentiator.layout.slots {
            for index in slot.range { state.parameters[index] = number(&random) * (slot.role == .kernel ? 0.5 : 1) }
        }
        let batch = TrainingBatch(
            inputs: (0..<(5 * network.inputShape.count)).map { _ in number(&random) }, targets: [0, 1, 0, 1, 0],
            weights: (0..<5).map { _ in 1 + 0.5 * number(&random) })

        let found = try await differentiator.gradient(of: batch, at: &state, dropoutSeed: 0)

        let keras = try answers()[line]
        #expect(abs(found.loss - Double(keras[0][0])) < 1e-5)
        expect(found.gradient, near: keras[1])
        expect(state.statistics, near: keras.count > 2 ? keras[2] : [])
    }

    /// Both are computed in single precision, in another order.
    private func expect(_ found: [Float], near keras: [Float], location: SourceLocation = #_sourceLocation) {
        #expect(found.count == keras.count, sourceLocation: location)
        let largest = zip(found, keras).reduce(0) { max($0, abs($1.0 - $1.1)) }
        #expect(largest < 1e-5, sourceLocation: location)
    }

    private func number(_ random: inout SplitMix) -> Float { Float(random.real(in: -1..<1)) }

    /// By line: the loss, the gradient, the statistics.
    private func answers() throws -> [[[Float]]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "GradientValues.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.split(separator: " ").compactMap { Float($0) } }
        }
    }

    private static func plain() throws -> NeuralNetwork {
        try NeuralNetwork(
            name: "plain", inputShape: ImageShape(height: 6, width: 7, channels: 2),
            steps: [
                ("first", .blank(taps: 3, channels: 2, filters: 3, activation: .relu)),
                ("pooling", .pooling(.maximum, sliding(2, stride: 2))),
                ("second", .blank(taps: 3, channels: 1, filters: 6, stride: 2, groups: 3, activation: .tanh)),
                ("flat", .flatten), ("dense", .blank(inputs: 24, outputs: 5, .elu(alpha: 1))),
                ("answer", .blank(inputs: 5, outputs: 1, .sigmoid)),
            ], source: "a test")
    }

    private static func residual() throws -> NeuralNetwork {
        var network = NeuralNetwork(name: "residual", inputShape: ImageShape(height: 8, width: 8, channels: 3))
        let append = { (kind: Step.Kind, sources: [Step.Source]) in
            try network.append(kind, named: "step_\(network.steps.count)", taking: sources, source: "a test")
        }
        let first = try append(.blank(taps: 3, channels: 3, filters: 4, padding: .valid), [.window])
        let start = try append(.activation(.relu), [try append(.normalization(4), [first])])
        let second = try append(.blank(taps: 3, channels: 4, filters: 4, dilation: 2), [start])
        let sum = try append(.merging(.sum), [try append(.normalization(4), [second]), start])
        let mean = try append(.pooling(.average, sliding(4, stride: 3)), [try append(.activation(.relu), [sum])])
        let answer = try append(.blank(inputs: 16, outputs: 2, .softmax), [try append(.flatten, [mean])])
        return network.answering([answer])
    }

    private static func sliding(_ size: Int, stride: Int) -> Sliding {
        Sliding(
            window: PixelSize(rows: size, columns: size), strides: PixelSize(rows: stride, columns: stride),
            padding: .same)
    }
}

import Foundation
import Geography
import NeuralNetwork
import TestSupport
import Testing

/// Gradients against differences of ``PlainLoss``.
struct GradientTests {
    @Test(arguments: RandomNetwork.Kind.allCases.filter { $0 != .merging && $0 != .concatenation })
    func isTheSlopeOfTheLossThroughAStep(of kind: RandomNetwork.Kind) async throws {
        for seed in 0..<6 {
            // Convolutions around it, so that what flows back through it is seen in earlier weights.
            let chain = try RandomNetwork.chain(seed: seed, length: 5, of: [kind, .convolution, .dense])
            try await check(try RandomNetwork.trained(seed: seed, chain), seed: seed)
        }
    }

    @Test(arguments: 0..<40)
    func isTheSlopeOfTheLossThroughARandomGraph(seed: Int) async throws {
        let graph = try RandomNetwork.graph(seed: seed)
        try await check(try RandomNetwork.trained(seed: seed, graph), seed: seed)
    }

    @Test(arguments: 0..<8)
    func isTheSlopeOfTheLossThroughWideConvolutions(seed: Int) async throws {
        let wide = try RandomNetwork.wide(seed: seed)
        try await check(try RandomNetwork.trained(seed: seed, wide), seed: seed)
    }

    @Test(arguments: [16, 32])
    func isTheSlopeWhereTheInputHasTheChannelsOfWholeBlocks(channels: Int) async throws {
        var numbers = RandomNumbers(seed: channels)
        let shape = ImageShape(height: 8, width: 8, channels: channels)
        var network = NeuralNetwork(name: "blocks", inputShape: shape)
        var last = Step.Source.window
        for (number, inputs) in [channels, 16].enumerated() {
            let bound = (3 / Float(9 * inputs)).squareRoot()
            let kernel = Tensor(
                shape: [3, 3, inputs, 16], values: numbers.floats(9 * inputs * 16).map { $0 * bound })
            let convolution = Step.Convolution(
                sliding: Sliding(window: PixelSize(rows: 3, columns: 3), padding: .same), kernel: kernel,
                bias: numbers.floats(16), activation: .tanh)
            last = try network.append(
                .convolution(convolution), named: "convolution\(number)", taking: [last], source: "a test")
        }
        try await check(try RandomNetwork.trained(seed: 1, network.answering([last])), seed: 1)
    }

    @Test(arguments: [Loss(), Loss(focus: 2), Loss(smoothing: 0.1), Loss(focus: 1.5, smoothing: 0.2), Loss(focus: 0.5)])
    func isTheSlopeOfEveryLoss(_ loss: Loss) async throws {
        for seed in 0..<2 {
            let chain = try RandomNetwork.chain(seed: seed, length: 2, of: [.convolution])
            try await check(try RandomNetwork.trained(seed: seed, chain), loss: loss, seed: seed)
        }
    }

    /// Compares the gradient of a batch of two shards, of 3 windows and of 2, along each of some axes and along
    /// directions of all parameters.
    private func check(
        _ network: NeuralNetwork, loss: Loss = Loss(), seed: Int, location: SourceLocation = #_sourceLocation
    ) async throws {
        let differentiator = try Differentiator(network, loss: loss, shard: 3, workers: 1)
        let batch = TrainingBatch.random(for: network, count: 5, seed: seed)
        var state = differentiator.initialState()
        let parameters = state.parameters.map(Double.init)
        let found = try await differentiator.gradient(of: batch, at: &state, dropoutSeed: UInt64(seed))
        let plain = PlainLoss(
            network: network, layout: differentiator.layout, batch: batch, loss: loss, shard: 3,
            dropoutSeed: UInt64(seed))

        #expect(abs(found.loss - plain.value(at: parameters)) < 1e-5, sourceLocation: location)
        var random = SplitMix(seed: UInt64(seed))
        for direction in directions(parameters.count, &random) {
            let slope = plain.slope(at: parameters, along: direction)
            let share = zip(found.gradient, direction).reduce(0) { $0 + Double($1.0) * $1.1 }
            // Single precision rounds to 6e-8 of the numbers on the way, and sums over pixels cancel to a hundredth of them.
            let size = zip(found.gradient, direction).reduce(0) { $0 + abs(Double($1.0) * $1.1) }
            let gradientSize = found.gradient.reduce(0) { max($0, abs($1)) }
            #expect(
                abs(share - slope) < 1e-4 * size + 3e-5 * Double(gradientSize) + 1e-6,
                "gradient \(share), slope \(slope)", sourceLocation: location)
        }
    }

    private func directions(_ count: Int, _ random: inout SplitMix) -> [[Double]] {
        let axes = (0..<min(12, count)).map { _ in
            var axis = [Double](repeating: 0, count: count)
            axis[Int.random(in: 0..<count, using: &random)] = 1
            return axis
        }
        return axes + (0..<2).map { _ in (0..<count).map { _ in random.gaussian() } }
    }
}

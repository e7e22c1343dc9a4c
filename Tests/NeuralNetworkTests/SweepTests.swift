import NeuralNetwork
import TestSupport
import Testing

struct SweepTests {
    /// Random networks of every step, with strides and odd sizes of tile.
    @Test(arguments: 0..<500)
    func givesWhatWindowByWindowGives(seed: Int) throws {
        try expectTheSame(try RandomNetwork.graph(seed: seed), seed: seed)
    }

    /// Convolutions that are made in tiles of two by two.
    @Test(arguments: 0..<200)
    func givesWhatWindowByWindowGivesForWideConvolutions(seed: Int) throws {
        try expectTheSame(try RandomNetwork.wide(seed: seed), seed: seed)
    }

    @Test(arguments: 0..<150)
    func givesAWindowTheSameBitsWhicheverRowsItIsRunWith(seed: Int) throws {
        let network = try seed % 2 == 0 ? RandomNetwork.graph(seed: seed) : RandomNetwork.wide(seed: seed)
        let (tile, grid) = Self.tile(for: network, seed: seed)
        let sweep = Sweep(network, over: grid)
        let rows = 0..<grid.rows

        let together = try sweep.run(rows: rows, of: tile).outputs
        let everyOther = try sweep.run(rows: rows.filter { $0 % 2 == 0 }, of: tile).outputs
        let apart = try rows.flatMap { try sweep.run(rows: [$0], of: tile).outputs.logits }

        let count = grid.columns * network.outputCount
        #expect(apart == together.logits, "seed \(seed)")
        #expect(
            everyOther.logits
                == rows.filter { $0 % 2 == 0 }.flatMap { together.logits[($0 * count)..<(($0 + 1) * count)] })
    }

    /// Seven rows are shared, an odd number, and made two at a time; others are made from them, and kept.
    @Test func givesAWindowTheSameBitsWhereAnOddNumberOfRowsIsMadeInPairs() throws {
        var random = RandomNumbers(seed: 1)
        func convolution(_ size: Int, _ channels: Int, _ filters: Int) -> Step.Kind {
            let count = size * size * channels * filters
            return .convolution(
                Step.Convolution(
                    sliding: Sliding(window: PixelSize(rows: size, columns: size), padding: .valid),
                    kernel: Tensor(shape: [size, size, channels, filters], values: random.floats(count)),
                    bias: random.floats(filters), activation: .linear))
        }
        let network = try NeuralNetwork(
            name: "odd", inputShape: ImageShape(height: 9, width: 9, channels: 1),
            steps: [
                ("wide", convolution(1, 1, 16)), ("pairs", convolution(3, 16, 16)), ("single", convolution(3, 16, 5)),
            ], source: "this test")
        let tile = TilePixels(
            values: (0..<225).map { UInt16($0 * 37 % 1009) }, height: 15, width: 15,
            normalization: .scale(by: 1000, clip: nil))
        let sweep = Sweep(network, over: Self.grid(of: network, tile, stride: 2))

        let together = try sweep.run(rows: 0..<4, of: tile).outputs.logits
        let apart = try (0..<4).flatMap { try sweep.run(rows: [$0], of: tile).outputs.logits }

        #expect(apart == together)
    }

    private func expectTheSame(_ network: NeuralNetwork, seed: Int) throws {
        let (tile, grid) = Self.tile(for: network, seed: seed)

        let shared = try Sweep(network, over: grid).run(rows: 0..<grid.rows, of: tile).outputs
        let plain = try Self.windowByWindow(network, tile, grid)

        #expect(shared.count == plain.count)
        let largest = zip(shared.probabilities, plain.probabilities).map { abs($0 - $1) / (1 + abs($1)) }.max() ?? .nan
        #expect(largest < 1e-5, "seed \(seed), stride \(grid.stride): \(NetworkSummary(of: network))")
    }

    /// A tile of random pixels with some windows of the network, at a random stride.
    private static func tile(for network: NeuralNetwork, seed: Int) -> (TilePixels, WindowGrid) {
        var random = RandomNumbers(seed: seed + 10_000)
        let stride = Int.random(in: 1...9, using: &random)
        let window = network.inputShape
        let height = window.height + Int.random(in: 0...(3 * stride + 2), using: &random)
        let width = window.width + Int.random(in: 0...(3 * stride + 2), using: &random)
        let values = (0..<(height * width * window.channels)).map { _ in UInt16.random(in: 0...2000, using: &random) }
        let tile = TilePixels(
            values: values, height: height, width: width, unitsPerDN: 2, normalization: .scale(by: 1000, clip: 0...1))
        return (tile, grid(of: network, tile, stride: stride))
    }

    private static func grid(of network: NeuralNetwork, _ tile: TilePixels, stride: Int) -> WindowGrid {
        WindowGrid(
            height: tile.height, width: tile.width,
            window: PixelSize(rows: network.inputShape.height, columns: network.inputShape.width), stride: stride)
    }

    private static func windowByWindow(
        _ network: NeuralNetwork, _ tile: TilePixels, _ grid: WindowGrid
    ) throws -> Outputs {
        var runner = try Runner(network, batch: 8)
        var outputs = Outputs(outputCount: network.outputCount)
        let shape = network.inputShape
        for row in 0..<grid.rows {
            for column in 0..<grid.columns {
                var window: [Float] = []
                for y in 0..<shape.height {
                    for x in 0..<shape.width {
                        for channel in 0..<shape.channels {
                            let place = (channel * tile.height + row * grid.stride + y) * tile.width
                            let value = tile.values[place + column * grid.stride + x]
                            window.append(tile.normalization.value(of: Double(value) / 2, channel: channel))
                        }
                    }
                }
                outputs.append(try runner.run(window))
            }
        }
        return outputs
    }
}

import NeuralNetwork
import TestSupport
import Testing

struct SweepTests {
    /// Random networks of every step, with strides and odd sizes of tile.
    @Test(arguments: 0..<800)
    func givesWhatWindowByWindowGives(seed: Int) throws {
        try expectTheSame(try RandomNetwork.graph(seed: seed), seed: seed)
    }

    /// Otherwise the tests above would compare window by window with itself.
    @Test func sweepsMostRandomNetworks() throws {
        let swept = try (0..<800).count { seed in
            let network = try RandomNetwork.graph(seed: seed)
            return Sweep(network, over: Self.tile(for: network, seed: seed).1).isSwept
        }

        #expect(swept >= 400)
    }

    /// Cut from padding alone, while another step takes the same picture: what is needed of it is what that one takes.
    @Test func givesWhatWindowByWindowGivesWhereAStepSeesPaddingOnly() throws {
        var network = NeuralNetwork(name: "edge", inputShape: ImageShape(height: 8, width: 8, channels: 1))
        let source = "this test"
        let pool = Sliding(window: PixelSize(rows: 1, columns: 1), strides: .one, padding: .valid)
        let base = try network.append(.pooling(.maximum, pool), named: "base", taking: [.window], source: source)
        let margins = Step.Margins(top: 0, bottom: 0, left: 0, right: 5)
        let padded = try network.append(.padding(margins), named: "pad", taking: [base], source: source)
        let left = Step.Margins(top: 0, bottom: 0, left: 10, right: 0)
        let cut = try network.append(.cropping(left), named: "cut", taking: [padded], source: source)

        try expectTheSame(network.answering([cut, base]), seed: 3)
    }

    @Test func sharesNothingWhereStridesMultiplyBeyondAnyTile() throws {
        let sliding = Sliding(
            window: .one, strides: PixelSize(rows: 4096, columns: 4096), padding: .same)
        let network = try NeuralNetwork(
            name: "far", inputShape: ImageShape(height: 8, width: 8, channels: 1),
            steps: (1...6).map { ("pool_\($0)", .pooling(.maximum, sliding)) }, source: "this test")

        try expectTheSame(network, seed: 4)
    }

    /// 200 columns of windows at every pixel, each with 32 rows that none shares: more than memory is given to at once.
    @Test func cutsATileIntoStripsWhereItsRowsTakeTooMuchMemory() throws {
        let window = ImageShape(height: 32, width: 32, channels: 1)
        var network = NeuralNetwork(name: "large", inputShape: window)
        let source = "this test"
        let kernel = Tensor<Float>(shape: [1, 64], values: (0..<64).map { Float($0) / 64 })
        let wide = Step.Dense(kernel: kernel, bias: [Float](repeating: 0, count: 64), activation: .linear)
        let whole = Sliding(window: PixelSize(rows: 32, columns: 32), padding: .valid)
        let mean = try network.append(.pooling(.average, whole), named: "mean", taking: [.window], source: source)
        let joined = try network.append(.merging(.sum), named: "join", taking: [.window, mean], source: source)
        let many = try network.append(.dense(wide), named: "many", taking: [joined], source: source)
        let flat = try network.append(.flatten, named: "flat", taking: [many], source: source)
        let last = Step.Dense(
            kernel: Tensor(shape: [65_536, 1], values: (0..<65_536).map { Float($0 % 7) / 65_536 }), bias: [0],
            activation: .linear)
        let answer = try network.append(.dense(last), named: "last", taking: [flat], source: source)
        network = network.answering([answer])
        let tile = TilePixels(
            values: (0..<(33 * 731)).map { UInt16($0 * 37 % 1009) }, height: 33, width: 731,
            normalization: .scale(by: 1000, clip: nil))
        let sweep = Sweep(network, over: Self.grid(of: network, tile, stride: 1))

        let swept = try sweep.run(rows: [0], of: tile).outputs
        let plain = try Sweep(network, over: sweep.grid, method: .plain).run(rows: [0], of: tile).outputs

        #expect(sweep.isSwept && sweep.stripCount > 1)
        #expect(swept.count == 700)
        #expect(zip(swept.logits, plain.logits).allSatisfy { abs($0 - $1) / (1 + abs($1)) < 1e-5 })
    }

    /// Convolutions that are made in squares of two by two.
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
        let pairs = zip(shared.probabilities + shared.logits, plain.probabilities + plain.logits)
        // A number that isn't one compares as neither larger nor smaller, and must not pass.
        let isClose = pairs.allSatisfy { abs($0 - $1) / (1 + abs($1)) < 1e-5 }
        #expect(isClose, "seed \(seed), stride \(grid.stride): \(NetworkSummary(of: network))")
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

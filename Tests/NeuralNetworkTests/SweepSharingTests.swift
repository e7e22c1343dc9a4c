import NeuralNetwork
import TestSupport
import Testing

/// What windows share, by hand: windows of 12 x 12 pixels of one channel, three of them along each axis.
struct SweepSharingTests {
    @Test func sharesAConvolutionButForEachWindowsOwnEdge() throws {
        let sweep = try sweep([("conv", convolution(.same))], stride: 4)

        // Pixels 1 to 18 are shared, and each of three windows has its first and its last: 24 places for 36.
        let share = try #require(sweep.shares.first)
        #expect(share.rows == 24.0 / 36)
        #expect(share.columns == 24.0 / 36)
        // Alone 10 rows of three taps and two of two; swept 18 and six of them, for nine windows.
        #expect(share.alone == 34 * 34)
        #expect(share.swept == 66 * 66 / 9.0)
    }

    @Test func sharesAllOfAConvolutionWithoutPadding() throws {
        let sweep = try sweep([("conv", convolution(.valid))], stride: 4)

        // Windows see pixels 0 to 17 of the result, ten each.
        #expect(sweep.shares.map(\.rows) == [18.0 / 30])
    }

    @Test func leavesOutWhatAPoolingDrops() throws {
        let sweep = try sweep([("conv", convolution(.same)), ("pool", pooling(5))], stride: 4)

        // The last two rows are never looked at: pixels 1 to 17, and three first rows, for ten rows in three windows.
        #expect(sweep.shares[0].rows == 20.0 / 30)
    }

    @Test(arguments: [(3, 4, 1.0), (3, 6, 8.0 / 12), (2, 3, 15.0 / 18), (4, 4, 5.0 / 9)])
    func sharesPooledPicturesWhereWindowsMoveByWholePools(pool: Int, stride: Int, share: Double) throws {
        let sweep = try sweep([("pool", pooling(pool))], stride: stride)

        #expect(sweep.shares[0].rows == share)
    }

    @Test func sharesNothingAfterAStepThatSeesTheWholeWindow() throws {
        var network = NeuralNetwork(name: "squeeze", inputShape: window)
        let whole = Sliding(window: PixelSize(rows: 12, columns: 12), padding: .valid)
        let mean = try network.append(.pooling(.average, whole), named: "mean", taking: [.window], source: "this test")
        let scaled = try network.append(
            .merging(.product), named: "scale", taking: [.window, mean], source: "this test")

        let sweep = Sweep(network.answering([scaled]), over: grid(stride: 4))

        #expect(sweep.isSwept)
        #expect(sweep.shares.map(\.rows) == [1, 1])
    }

    @Test func foldsAScalingIntoTheConvolutionThatAloneFeedsIt() throws {
        let scaling = Step.Kind.scaling(Step.Scaling(factor: [2], shift: [1]))
        let steps = [("conv", convolution(.same)), ("norm", scaling), ("relu", .activation(.relu))]

        #expect(try sweep(steps, stride: 4).shares.map(\.name) == ["conv"])
        // After an activation, the order matters.
        #expect(
            try sweep([("conv", convolution(.same, .relu)), ("norm", scaling)], stride: 4).shares.map(\.name)
                == ["conv", "norm"])
    }

    @Test func runsWindowByWindowWhereAStepHasNoOperation() throws {
        var network = NeuralNetwork(name: "stacked", inputShape: window)
        let stacked = try network.append(
            .concatenation(.rows), named: "stack", taking: [.window, .window], source: "this test")
        let sweep = Sweep(network.answering([stacked]), over: grid(stride: 4))

        let result = try sweep.run(rows: [1], of: tile)

        #expect(!sweep.isSwept)
        #expect(result.multiplyAdds == nil)
        // The second row of windows begins at pixel (4, 0), whose number is 80.
        #expect(result.outputs.probabilities[0...1] == [80, 81])
        #expect(result.outputs.probabilities[144...145] == [80, 81])
    }

    @Test func givesTheSameOnAnyNumberOfThreads() async throws {
        let sweep = try sweep([("conv", convolution(.same)), ("pool", pooling(3))], stride: 4)
        let alone = try sweep.run(rows: 0..<3, of: tile)

        for threads in [1, 2, 3, 8] {
            let together = try await sweep.run(of: tile, threads: threads)
            #expect(together.outputs == alone.outputs, "\(threads) threads")
        }
    }

    @Test func countsMultiplyAddsAsTheyAreIssued() throws {
        let sweep = try sweep([("conv", convolution(.valid))], stride: 4)

        // 18 x 18 pixels of nine taps, for one filter that is padded to a vector of 16.
        #expect(try sweep.run(rows: 0..<3, of: tile).multiplyAdds == 18 * 18 * 9 * 16)
    }

    @Test func refusesATileThatItWasNotPlannedFor() throws {
        let sweep = try sweep([("conv", convolution(.same))], stride: 4)
        let other = TilePixels(values: [1, 2], height: 1, width: 2, normalization: .scale(by: 1, clip: nil))

        let error = #expect(throws: NetworkError.self) { try sweep.run(rows: [0], of: other) }

        #expect(
            error?.description == """
                The network was given a tile of 1 x 2 x 1, planned for 20 x 20 x 1.
                Give a tile with all bands of the network, at least as large as a window, and the network's own model card.
                """)
    }

    private let window = ImageShape(height: 12, width: 12, channels: 1)

    /// Three windows along each axis; 20 pixels where they move by 4.
    private func grid(stride: Int) -> WindowGrid {
        let side = 12 + 2 * stride
        return WindowGrid(height: side, width: side, window: PixelSize(rows: 12, columns: 12), stride: stride)
    }

    /// 20 x 20 pixels, numbered from 0.
    private var tile: TilePixels {
        TilePixels(values: (0..<400).map { UInt16($0) }, height: 20, width: 20, normalization: .scale(by: 1, clip: nil))
    }

    private func sweep(_ steps: [(name: String, kind: Step.Kind)], stride: Int) throws -> Sweep {
        let network = try NeuralNetwork(name: "by hand", inputShape: window, steps: steps, source: "this test")
        return Sweep(network, over: grid(stride: stride))
    }

    private func convolution(_ padding: Padding, _ activation: Activation = .linear) -> Step.Kind {
        .convolution(
            Step.Convolution(
                sliding: Sliding(window: PixelSize(rows: 3, columns: 3), padding: padding),
                kernel: Tensor(shape: [3, 3, 1, 1], values: [1, 2, 3, 4, 5, 6, 7, 8, 9]), bias: [1],
                activation: activation))
    }

    private func pooling(_ size: Int) -> Step.Kind {
        let size = PixelSize(rows: size, columns: size)
        return .pooling(.maximum, Sliding(window: size, strides: size, padding: .valid))
    }
}

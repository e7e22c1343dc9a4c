import NeuralNetwork
import Testing

struct SlidingStepTests {
    @Test func padsAnEvenKernelAfterThePicture() throws {
        let sliding = Sliding(window: PixelSize(rows: 1, columns: 2), padding: .same)

        let sums = try convolve([1, 10, 100], width: 3, sliding, kernel: [1, 1])

        #expect(sums == [11, 110, 100])
    }

    @Test func padsAStridedKernelAsTensorFlowDoes() throws {
        let sliding = Sliding(
            window: PixelSize(rows: 1, columns: 3), strides: PixelSize(rows: 1, columns: 2), padding: .same)

        // An even length leaves one pixel to pad, and it goes after: the first window begins inside.
        #expect(try convolve([1, 10, 100, 1000], width: 4, sliding, kernel: [1, 1, 1]) == [111, 1100])
    }

    @Test func leavesOutWhatDoesNotFitWithoutPadding() throws {
        let sliding = Sliding(
            window: PixelSize(rows: 1, columns: 2), strides: PixelSize(rows: 1, columns: 2), padding: .valid)

        #expect(try convolve([1, 10, 100, 1000, 5], width: 5, sliding, kernel: [1, 2]) == [21, 2100])
    }

    @Test func poolsThePaddedEdgeFromPixelsOnly() throws {
        let sliding = Sliding(
            window: PixelSize(rows: 1, columns: 2), strides: PixelSize(rows: 1, columns: 2), padding: .same)

        // Zeros as padding would win over the last pixel.
        #expect(
            try run(.pooling(.maximum, sliding), [-3, -2, -5], ImageShape(height: 1, width: 3, channels: 1)) == [
                -2, -5,
            ])
    }

    @Test(arguments: 0..<300)
    func convolvesAsTheDefinitionSays(seed: Int) throws {
        var random = RandomNumbers(seed: seed)
        let shape = Self.shape(&random)
        let sliding = Self.sliding(&random, in: shape, dilated: true)
        let filters = Int.random(in: 1...20, using: &random)
        let size = [sliding.window.rows, sliding.window.columns, shape.channels, filters]
        let convolution = Step.Convolution(
            sliding: sliding, kernel: Tensor(shape: size, values: random.floats(size.reduce(1, *))),
            bias: random.floats(filters), activation: Bool.random(using: &random) ? .relu : .linear)
        let picture = PlainPicture(shape: shape, values: random.floats(shape.count))

        let outputs = try run(.convolution(convolution), picture.values, shape)

        let expected = picture.convolved(with: convolution)
        #expect(outputs.count == expected.count, "seed \(seed): \(shape), \(sliding)")
        let largest = zip(outputs, expected).map { abs(Double($0) - $1) }.max() ?? .nan
        #expect(largest < 2e-5, "seed \(seed): \(shape), \(sliding)")
    }

    @Test(arguments: 0..<300)
    func poolsAsTheDefinitionSays(seed: Int) throws {
        var random = RandomNumbers(seed: seed)
        let shape = Self.shape(&random)
        let sliding = Self.sliding(&random, in: shape, dilated: false)
        let picture = PlainPicture(shape: shape, values: random.floats(shape.count))

        let outputs = try run(.pooling(.maximum, sliding), picture.values, shape)

        #expect(outputs.map(Double.init) == picture.pooled(sliding), "seed \(seed): \(shape), \(sliding)")
    }

    private func convolve(
        _ pixels: [Float], width: Int, _ sliding: Sliding, kernel: [Float]
    ) throws -> [Float] {
        let size = [sliding.window.rows, sliding.window.columns, 1, 1]
        let convolution = Step.Convolution(
            sliding: sliding, kernel: Tensor(shape: size, values: kernel), bias: [0], activation: .linear)
        return try run(
            .convolution(convolution), pixels,
            ImageShape(height: pixels.count / width, width: width, channels: 1))
    }

    private func run(_ kind: Step.Kind, _ pixels: [Float], _ shape: ImageShape) throws -> [Float] {
        let network = try NeuralNetwork(
            name: "one step", inputShape: shape, steps: [("step", kind)], source: "this test")
        var runner = try Runner(network, batch: 1)
        return try runner.run(pixels).probabilities
    }

    private static func shape(_ random: inout RandomNumbers) -> ImageShape {
        ImageShape(
            height: .random(in: 1...17, using: &random), width: .random(in: 1...17, using: &random),
            channels: .random(in: 1...18, using: &random))
    }

    /// A window that fits: kernels of 1 to 5, strides of 1 to 3, and gaps where they may be.
    private static func sliding(
        _ random: inout RandomNumbers, in shape: ImageShape, dilated: Bool
    ) -> Sliding {
        while true {
            let sliding = Sliding(
                window: size(1...5, &random), strides: size(1...3, &random),
                dilation: dilated ? size(1...2, &random) : .one,
                padding: Bool.random(using: &random) ? .same : .valid)
            if sliding.output(over: shape, channels: 1) != nil { return sliding }
        }
    }

    private static func size(_ range: ClosedRange<Int>, _ random: inout RandomNumbers) -> PixelSize {
        PixelSize(rows: .random(in: range, using: &random), columns: .random(in: range, using: &random))
    }
}

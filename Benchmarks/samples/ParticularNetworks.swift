import Geography
import NeuralNetwork
import TestSupport

/// Networks that hold what random ones seldom do, and that a writer may get wrong.
enum ParticularNetworks {
    static func all() throws -> [(name: String, network: NeuralNetwork)] {
        [
            ("particular_twins", try twins()),
            ("particular_gaps_and_strides", try gapsAndStrides()),
            ("particular_uneven_depthwise", try unevenDepthwise()),
            ("particular_names", try names()),
            ("particular_window_as_answer", try windowAsAnswer()),
            ("particular_one_value_twice", try oneValueTwice()),
            ("particular_many_steps", try manySteps()),
        ]
    }

    private static let picture = ImageShape(height: 9, width: 11, channels: 4)

    private static func numbers(_ seed: UInt64, _ shape: [Int], within bound: Float = 0.4) -> Tensor<Float> {
        var random = SplitMix(seed: seed)
        let values = (0..<shape.reduce(1, *)).map { _ in Float.random(in: -bound...bound, using: &random) }
        return Tensor(shape: shape, values: values)
    }

    private static func convolution(
        _ seed: UInt64, _ sliding: Sliding, channels: Int = 4, filters: Int = 4, groups: Int = 1
    ) -> Step.Kind {
        let shape = [sliding.window.rows, sliding.window.columns, channels / groups, filters]
        return .convolution(
            Step.Convolution(
                sliding: sliding, kernel: numbers(seed, shape), bias: numbers(seed + 1, [filters]).values,
                groups: groups, activation: .tanh))
    }

    private static let three = Sliding(window: PixelSize(rows: 3, columns: 3), padding: .same)

    /// Convolutions of one shape side by side and at other distances, which trade places unless the order is Keras's.
    private static func twins() throws -> NeuralNetwork {
        var network = NeuralNetwork(name: "twins", inputShape: picture)
        var branches: [Step.Source] = []
        for length in [2, 1, 3, 1] {
            var last = Step.Source.window
            for place in 0..<length {
                let step = convolution(UInt64(10 * branches.count + place), three)
                last = try network.append(
                    step, named: "branch_\(branches.count)_\(place)", taking: [last], source: "")
            }
            branches.append(last)
        }
        let sum = try network.append(
            .merging(.sum), named: "sum", taking: [branches[3], branches[0], branches[1]], source: "")
        let both = try network.append(.concatenation(.channels), named: "both", taking: [sum, branches[2]], source: "")
        return network.answering([branches[1], both, branches[0]])
    }

    private static func gapsAndStrides() throws -> NeuralNetwork {
        let window = PixelSize(rows: 3, columns: 2)
        let sliding = Sliding(
            window: window, strides: PixelSize(rows: 2, columns: 1), dilation: PixelSize(rows: 1, columns: 3),
            padding: .same)
        let steps = [1, 2, 4].map { (name: "groups_\($0)", kind: convolution(UInt64($0), sliding, groups: $0)) }
        return try NeuralNetwork(name: "gaps", inputShape: picture, steps: steps, source: "")
    }

    private static func unevenDepthwise() throws -> NeuralNetwork {
        let sliding = Sliding(
            window: PixelSize(rows: 3, columns: 3), strides: PixelSize(rows: 1, columns: 2), padding: .valid)
        return try NeuralNetwork(
            name: "uneven", inputShape: picture,
            steps: [(name: "depthwise", kind: convolution(1, sliding, filters: 8, groups: 4))], source: "")
    }

    /// Names that Keras, TensorFlow or HDF5 refuse, and one name for several steps.
    private static func names() throws -> NeuralNetwork {
        let names = ["block/conv", "block_conv", "block_conv", "_under", ".", "", "água \"1\"", "window"]
        let steps = names.enumerated().map { (name: $1, kind: convolution(UInt64($0), three)) }
        return try NeuralNetwork(name: "a / name", inputShape: picture, steps: steps, source: "")
    }

    private static func windowAsAnswer() throws -> NeuralNetwork {
        var network = NeuralNetwork(name: "window", inputShape: picture)
        let step = try network.append(convolution(1, three), named: "conv", taking: [.window], source: "")
        return network.answering([.window, step])
    }

    private static func oneValueTwice() throws -> NeuralNetwork {
        var network = NeuralNetwork(name: "twice", inputShape: picture)
        let step = try network.append(convolution(1, three), named: "conv", taking: [.window], source: "")
        let sum = try network.append(.merging(.product), named: "square", taking: [step, step], source: "")
        return network.answering([sum, sum])
    }

    private static func manySteps() throws -> NeuralNetwork {
        let steps = (0..<200).map {
            (name: "step_with_a_long_name_\($0)", kind: convolution(UInt64($0), Sliding(window: .one, padding: .same)))
        }
        return try NeuralNetwork(name: "many", inputShape: picture, steps: steps, source: "")
    }
}

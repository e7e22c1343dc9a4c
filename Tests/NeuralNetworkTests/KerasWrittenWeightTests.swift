import NeuralNetwork
import TestSupport
import Testing

struct KerasWrittenWeightTests {
    @Test func writesAScalingAsANormalisationByOne() throws {
        let scaling = Step.Scaling(factor: [0.1, -3], shift: [7, 1e-9])

        let weights = try written(
            .scaling(scaling), channels: 2,
            [
                "gamma", "beta", "moving_mean", "moving_variance",
            ])

        #expect(weights.map(\.values) == [[0.1, -3], [7, 1e-9], [0, 0], [0.999_877_93, 0.999_877_93]])
        // The epsilon of the description: 2 to the power of −13.
        #expect(weights[3].values[0] + 0.000_122_070_312_5 == 1)
    }

    @Test func writesAChannelByItselfAsDepthwise() throws {
        let kernel = Tensor<Float>(shape: [1, 2, 1, 4], values: [1, 2, 3, 4, 5, 6, 7, 8])
        let window = Sliding(window: PixelSize(rows: 1, columns: 2), padding: .valid)
        let convolution = Step.Convolution(
            sliding: window, kernel: kernel, bias: [0, 0, 0, 0], groups: 2, activation: .linear)

        let weights = try written(.convolution(convolution), channels: 2, ["depthwise_kernel"])

        #expect(weights[0] == Tensor(shape: [1, 2, 2, 2], values: kernel.values))
    }

    @Test func writesZerosBetweenTheTapsOfAConvolutionThatAlsoHasStrides() throws {
        let sliding = Sliding(
            window: PixelSize(rows: 2, columns: 2), strides: PixelSize(rows: 2, columns: 1),
            dilation: PixelSize(rows: 1, columns: 2), padding: .valid)
        let convolution = Step.Convolution(
            sliding: sliding, kernel: Tensor(shape: [2, 2, 1, 1], values: [1, 2, 3, 4]), bias: [0],
            activation: .linear)

        let weights = try written(.convolution(convolution), channels: 1, ["kernel"])

        #expect(weights[0] == Tensor(shape: [2, 3, 1, 1], values: [1, 0, 2, 3, 0, 4]))
    }

    /// Writes a step by itself, and reads its weights of these names.
    private func written(_ kind: Step.Kind, channels: Int, _ names: [String]) throws -> [Tensor<Float>] {
        let network = try NeuralNetwork(
            name: "n", inputShape: ImageShape(height: 4, width: 4, channels: channels), steps: [("step", kind)],
            source: "")
        return try network.written { path in
            let file = try HDF5File(reading: path)
            var weights: [Tensor<Float>] = []
            for name in names { weights.append(try file.read("model_weights/step/step/\(name):0")) }
            return weights
        }
    }
}

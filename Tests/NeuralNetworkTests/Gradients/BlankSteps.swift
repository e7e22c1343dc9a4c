import NeuralNetwork

/// Steps whose weights are 0 until a state gives them others.
extension Step.Kind {
    static func blank(
        taps: Int, channels: Int, filters: Int, stride: Int = 1, dilation: Int = 1, padding: Padding = .same,
        groups: Int = 1, activation: Activation = .linear
    ) -> Step.Kind {
        let sliding = Sliding(
            window: PixelSize(rows: taps, columns: taps), strides: PixelSize(rows: stride, columns: stride),
            dilation: PixelSize(rows: dilation, columns: dilation), padding: padding)
        return .convolution(
            Step.Convolution(
                sliding: sliding, kernel: zeros([taps, taps, channels, filters]),
                bias: Array(repeating: 0, count: filters), groups: groups, activation: activation))
    }

    static func blank(inputs: Int, outputs: Int, _ activation: Activation) -> Step.Kind {
        .dense(
            Step.Dense(
                kernel: zeros([inputs, outputs]), bias: Array(repeating: 0, count: outputs), activation: activation))
    }

    static func normalization(_ channels: Int) -> Step.Kind {
        .scaling(
            Step.Scaling(
                factor: Array(repeating: 1, count: channels), shift: Array(repeating: 0, count: channels)))
    }

    private static func zeros(_ shape: [Int]) -> Tensor<Float> {
        Tensor(shape: shape, values: Array(repeating: 0, count: shape.reduce(1, *)))
    }
}

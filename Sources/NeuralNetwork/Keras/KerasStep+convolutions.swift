extension KerasStep {
    /// Reads a `Conv2D`.
    func convolution(over input: TensorShape, from weights: inout KerasWeights) throws(NetworkError) -> Step.Kind {
        let sliding = try sliding()
        let groups = try count("groups", default: 1)
        let filters = try count("filters")
        guard input.lastAxis.isMultiple(of: groups) else {
            throw doesNotFit("\(input.lastAxis) channels can't be cut into \(groups) groups")
        }
        let shape = [sliding.window.rows, sliding.window.columns, input.lastAxis / groups, filters]
        let (kernel, bias) = try biased([shape], outputs: filters, from: &weights)
        return .convolution(
            Step.Convolution(
                sliding: sliding, kernel: kernel[0], bias: bias, groups: groups, activation: try activation()))
    }

    /// Reads a `DepthwiseConv2D`: a convolution with as many groups as channels.
    func depthwise(over input: TensorShape, from weights: inout KerasWeights) throws(NetworkError) -> Step.Kind {
        let (sliding, multiplier) = (try sliding(), try count("depth_multiplier", default: 1))
        let shape = [sliding.window.rows, sliding.window.columns, input.lastAxis, multiplier]
        let outputs = try product(input.lastAxis, multiplier)
        let (kernel, bias) = try biased([shape], outputs: outputs, from: &weights)
        return .convolution(
            Self.depthwise(sliding, kernel[0], channels: input.lastAxis, bias: bias, activation: try activation()))
    }

    /// Reads a `SeparableConv2D`: a convolution channel by channel, and one pixel by pixel.
    func separable(over input: TensorShape, from weights: inout KerasWeights) throws(NetworkError) -> [Part] {
        let (sliding, multiplier) = (try sliding(), try count("depth_multiplier", default: 1))
        let filters = try count("filters")
        let middle = try product(input.lastAxis, multiplier)
        let shape = [sliding.window.rows, sliding.window.columns, input.lastAxis, multiplier]
        let (kernels, bias) = try biased([shape, [1, 1, middle, filters]], outputs: filters, from: &weights)
        let depthwise = Self.depthwise(
            sliding, kernels[0], channels: input.lastAxis, bias: [Float](repeating: 0, count: middle),
            activation: .linear)
        let pointwise = Step.Convolution(
            sliding: Sliding(window: .one, padding: .valid), kernel: kernels[1], bias: bias,
            activation: try activation())
        return [("/depthwise", .convolution(depthwise)), ("/pointwise", .convolution(pointwise))]
    }

    /// Reads a `Dense`.
    func dense(of input: TensorShape, from weights: inout KerasWeights) throws(NetworkError) -> Step.Kind {
        let units = try count("units")
        let (kernel, bias) = try biased([[input.lastAxis, units]], outputs: units, from: &weights)
        return .dense(Step.Dense(kernel: kernel[0], bias: bias, activation: try activation()))
    }

    /// Reads a pooling over a window that slides.
    func pooling(_ pooling: Step.Pooling) throws(NetworkError) -> Step.Kind {
        try requireChannelsLast()
        let window = try size("pool_size", default: PixelSize(rows: 2, columns: 2))
        return .pooling(
            pooling,
            Sliding(
                window: window, strides: try size("strides", default: window),
                padding: try word("padding", default: .valid)))
    }

    /// Reads a pooling of the whole picture.
    func globalPooling(_ pooling: Step.Pooling, over input: TensorShape) throws(NetworkError) -> [Part] {
        try requireChannelsLast()
        guard case .image(let shape) = input else {
            throw doesNotFit("it takes a picture, and gets a vector of \(input)")
        }
        let window = PixelSize(rows: shape.height, columns: shape.width)
        let pool = Step.Kind.pooling(pooling, Sliding(window: window, strides: window, padding: .valid))
        return try isOn("keepdims", default: false) ? [("", pool)] : [("", pool), ("/flatten", .flatten)]
    }

    private func sliding() throws(NetworkError) -> Sliding {
        try requireChannelsLast()
        return Sliding(
            window: try size("kernel_size"), strides: try size("strides", default: .one),
            dilation: try size("dilation_rate", default: .one), padding: try word("padding", default: .valid))
    }

    // Keras keeps rows x columns x channels x multiplier, which is our order of filters in memory.
    private static func depthwise(
        _ sliding: Sliding, _ kernel: Tensor<Float>, channels: Int, bias: [Float], activation: Activation
    ) -> Step.Convolution {
        let shape = [sliding.window.rows, sliding.window.columns, 1, bias.count]
        return Step.Convolution(
            sliding: sliding, kernel: Tensor(shape: shape, values: kernel.values), bias: bias, groups: channels,
            activation: activation)
    }

    /// The kernels of these shapes and then the bias; a step without a bias has zeros.
    private func biased(
        _ kernels: [[Int]], outputs: Int, from weights: inout KerasWeights
    ) throws(NetworkError) -> (kernels: [Tensor<Float>], bias: [Float]) {
        let hasBias = try isOn("use_bias")
        let tensors = try weights.tensors(of: self, shapes: kernels + (hasBias ? [[outputs]] : []))
        let bias = hasBias ? tensors[kernels.count].values : [Float](repeating: 0, count: outputs)
        return (Array(tensors.prefix(kernels.count)), bias)
    }

    private func product(_ channels: Int, _ multiplier: Int) throws(NetworkError) -> Int {
        guard let product = channels.multiplied(by: multiplier), product <= Step.largestOutput else {
            throw doesNotFit("\(channels) channels can't become \(multiplier) times as many")
        }
        return product
    }
}

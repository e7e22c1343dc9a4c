extension NeuralNetwork {
    /// Reads a Sequential network that Keras saved with `model.save('name.h5')`.
    ///
    /// What training left in the file (losses, optimizer state, initializers) isn't read.
    package init(readingKeras path: String) throws(NetworkError) {
        let file = try KerasFile(reading: path)
        guard let input = try file.steps.first?.inputShape() else {
            throw .unreadableConfig(path, reason: "its first layer doesn't say the input shape")
        }
        var network = NeuralNetwork(name: file.name, inputShape: input)
        var last = Step.Source.window
        for step in file.steps where step.kind != "InputLayer" {
            let kind = try Step.Kind(step, taking: network.shape(of: last), from: file)
            last = try network.append(kind, named: step.name, taking: [last], source: path)
        }
        guard !network.steps.isEmpty else {
            throw .unreadableConfig(path, reason: "it has no step that computes anything")
        }
        self = network.answering([last])
    }
}

extension Step.Kind {
    /// Reads one step with its weights.
    init(_ step: KerasStep, taking input: TensorShape, from file: borrowing KerasFile) throws(NetworkError) {
        switch step.kind {
        case "Conv2D":
            self = .convolution(try Step.Convolution(step, taking: input, from: file))
        case "MaxPooling2D":
            try step.require("data_format", is: "channels_last")
            let window = try step.size("pool_size")
            self = .pooling(
                .maximum,
                Sliding(
                    window: window, strides: try step.size("strides", default: window),
                    padding: try step.word("padding", default: .valid)))
        case "Flatten":
            try step.require("data_format", is: "channels_last")
            self = .flatten
        case "Dense":
            let (kernel, bias) = try file.weights(of: step, kernel: [input.lastAxis, try step.count("units")])
            self = .dense(
                Step.Dense(kernel: kernel, bias: bias, activation: try step.activation()))
        case "Dropout":
            self = .dropout(rate: step.number("rate"))
        case "Activation":
            self = .activation(try step.activation())
        default:
            throw .unsupportedStep(step.path, step: step.name, kind: step.kind)
        }
    }
}

extension Step.Convolution {
    /// Reads a `Conv2D` with its weights.
    init(_ step: KerasStep, taking input: TensorShape, from file: borrowing KerasFile) throws(NetworkError) {
        try step.require("data_format", is: "channels_last")
        try step.require("groups", is: "1")
        let window = try step.size("kernel_size")
        let sliding = Sliding(
            window: window, strides: try step.size("strides", default: .one),
            dilation: try step.size("dilation_rate", default: .one),
            padding: try step.word("padding", default: .valid))
        let shape = [window.rows, window.columns, input.lastAxis, try step.count("filters")]
        let (kernel, bias) = try file.weights(of: step, kernel: shape)
        let activation = try step.activation()
        self.init(sliding: sliding, kernel: kernel, bias: bias, activation: activation)
    }
}

/// One step of a network in Keras's words.
struct KerasWriterTranslation {
    let step: Step
    let name: String
    /// The names of what it takes, in order.
    let sources: [String]
    /// The file that it is for, for errors to name.
    let path: String

    typealias Settings = [(name: String, value: KerasWriterValue)]

    /// The step, without an activation that Keras has no word for.
    func written() throws(NetworkError) -> KerasWriterStep {
        switch step.kind {
        case .convolution(let convolution): return self.convolution(convolution)
        case .pooling(.maximum, let sliding): return make("MaxPooling2D", pooling(sliding))
        case .pooling(.average, let sliding): return make("AveragePooling2D", pooling(sliding))
        case .scaling(let scaling): return self.scaling(scaling)
        case .dense(let dense):
            return make(
                "Dense",
                [("units", .whole(dense.bias.count)), ("activation", word(dense.activation)), ("use_bias", true)],
                weights: [("kernel", dense.kernel), ("bias", vector(dense.bias))])
        case .flatten: return make("Flatten", [("data_format", "channels_last")])
        case .reshape(.vector(let count)): return make("Reshape", [("target_shape", .list([.whole(count)]))])
        case .reshape(.image(let shape)): return make("Reshape", [("target_shape", .sizes(shape))])
        // Keras refuses other rates, and none changes what the network answers.
        case .dropout(let rate): return make("Dropout", [("rate", .number(rate.isNaN ? 0 : min(max(rate, 0), 1)))])
        case .padding(let margins): return make("ZeroPadding2D", try edges(margins, called: "padding"))
        case .cropping(let margins): return make("Cropping2D", try edges(margins, called: "cropping"))
        case .merging(let merging): return make(kind(of: merging), [])
        case .concatenation(let axis): return make("Concatenate", [("axis", number(of: axis))])
        case .activation(let activation):
            let (kind, settings) = try self.activation(activation)
            return make(kind, settings)
        }
    }

    func make(
        _ kind: String, _ settings: Settings, weights: [(name: String, tensor: Tensor<Float>)] = []
    ) -> KerasWriterStep {
        KerasWriterStep(kind: kind, name: name, sources: sources, settings: settings, weights: weights)
    }

    func vector(_ values: [Float]) -> Tensor<Float> { Tensor(shape: [values.count], values: values) }

    func refusal(_ reason: String) -> NetworkError { .notKeras(path, step: step.name, reason: reason) }

    /// A batch normalisation of numbers with a mean of 0 and a variance of 1.
    ///
    ///     gamma · (x − mean) / √(variance + epsilon) + beta = factor · x + shift
    ///
    /// Keras 2 raises an epsilon of 0 to 1e-5 without a word, so the variance makes up for one that it takes:
    /// both are exact, and so is their sum of 1.
    private func scaling(_ scaling: Step.Scaling) -> KerasWriterStep {
        let epsilon: Float = 0x1p-13
        let count = scaling.factor.count
        return make(
            "BatchNormalization",
            [("axis", -1), ("epsilon", .number(Double(epsilon))), ("center", true), ("scale", true)],
            weights: [
                ("gamma", vector(scaling.factor)), ("beta", vector(scaling.shift)),
                ("moving_mean", vector([Float](repeating: 0, count: count))),
                ("moving_variance", vector([Float](repeating: 1 - epsilon, count: count))),
            ])
    }

    private func pooling(_ sliding: Sliding) -> Settings {
        [
            ("pool_size", .size(sliding.window)), ("strides", .size(sliding.strides)),
            ("padding", .text(sliding.padding.rawValue)), ("data_format", "channels_last"),
        ]
    }

    private func edges(_ margins: Step.Margins, called name: String) throws(NetworkError) -> Settings {
        let pairs = [[margins.top, margins.bottom], [margins.left, margins.right]]
        guard pairs.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
            throw refusal("an edge of less than 0 pixels")
        }
        let values = pairs.map { KerasWriterValue.list($0.map(KerasWriterValue.whole)) }
        return [(name, .list(values)), ("data_format", "channels_last")]
    }

    private func kind(of merging: Step.Merging) -> String {
        switch merging {
        case .sum: "Add"
        case .average: "Average"
        case .maximum: "Maximum"
        case .product: "Multiply"
        }
    }

    /// Keras counts the windows of a batch as axis 0.
    private func number(of axis: Step.Axis) -> KerasWriterValue {
        switch axis {
        case .rows: 1
        case .columns: 2
        case .channels: -1
        }
    }
}

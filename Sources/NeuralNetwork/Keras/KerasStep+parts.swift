import GeoIO

extension KerasStep {
    /// One of our steps, and what its name has after that of Keras's step.
    typealias Part = (suffix: String, kind: Step.Kind)

    /// Reads what Keras's step does as steps of ours, each taking what the one before it gives.
    func parts(taking inputs: [TensorShape], from weights: inout KerasWeights) throws(NetworkError) -> [Part] {
        guard let input = inputs.first else { throw doesNotFit("it takes nothing") }
        try requireNoQuantization()
        switch kind {
        case "Conv2D": return [("", try convolution(over: input, from: &weights))]
        case "DepthwiseConv2D": return [("", try depthwise(over: input, from: &weights))]
        case "SeparableConv2D": return try separable(over: input, from: &weights)
        case "MaxPooling2D": return [("", try pooling(.maximum))]
        case "AveragePooling2D": return [("", try pooling(.average))]
        case "GlobalMaxPooling2D": return try globalPooling(.maximum, over: input)
        case "GlobalAveragePooling2D": return try globalPooling(.average, over: input)
        case "Dense": return [("", try dense(of: input, from: &weights))]
        case "BatchNormalization": return [("", .scaling(try batchNormalization(of: input, from: &weights)))]
        case "Normalization": return [("", .scaling(try normalization(of: input, from: &weights)))]
        case "Rescaling": return [("", .scaling(try rescaling(of: input)))]
        case "Flatten":
            try requireChannelsLast()
            return [("", .flatten)]
        case "Reshape": return [("", .reshape(try reshaped(input)))]
        case "Dropout", "SpatialDropout2D", "GaussianDropout", "AlphaDropout":
            return [("", .dropout(rate: try number("rate", default: 0)))]
        case "GaussianNoise", "ActivityRegularization": return [("", .dropout(rate: 0))]
        case "ZeroPadding2D", "Cropping2D":
            try requireChannelsLast()
            return [("", kind == "Cropping2D" ? .cropping(try margins("cropping")) : .padding(try margins("padding")))]
        case "Add": return [("", .merging(.sum))]
        case "Average": return [("", .merging(.average))]
        case "Maximum": return [("", .merging(.maximum))]
        case "Multiply": return [("", .merging(.product))]
        case "Concatenate": return [("", .concatenation(try concatenationAxis(of: input)))]
        case "Activation", "ReLU", "LeakyReLU", "ELU", "Softmax":
            return [("", .activation(try layerActivation(of: input)))]
        default: throw .unsupportedStep(file, step: place.path, kind: kind)
        }
    }

    func requireChannelsLast() throws(NetworkError) {
        try require("data_format", is: .string("channels_last"))
    }

    /// Throws where weights are whole numbers with scales of their own.
    private func requireNoQuantization() throws(NetworkError) {
        guard let policy = settings["dtype"]?.object?["class_name"]?.string, policy.contains("Quantized") else {
            return
        }
        throw unsupported("dtype", supported: "steps with weights in floating point")
    }

    /// The shape that a `Reshape` gives; one of its sizes may be −1, for what is left.
    private func reshaped(_ input: TensorShape) throws(NetworkError) -> TensorShape {
        let elements = self["target_shape"]?.array ?? []
        var sizes = elements.compactMap(\.integer)
        let error = unsupported("target_shape", supported: "a vector's one size, or a picture's three")
        guard sizes.count == elements.count, sizes.count == 1 || sizes.count == 3 else { throw error }
        if let open = sizes.firstIndex(of: -1) {
            sizes.remove(at: open)
            guard let others = Self.product(of: sizes), input.count.isMultiple(of: others) else { throw error }
            sizes.insert(input.count / others, at: open)
        }
        guard Self.product(of: sizes) == input.count else {
            throw doesNotFit("\(input) can't become \(elements.map(\.text).joined(separator: " x "))")
        }
        return sizes.count == 1
            ? .vector(sizes[0]) : .image(ImageShape(height: sizes[0], width: sizes[1], channels: sizes[2]))
    }

    /// The product of sizes that are above 0, or nil.
    private static func product(of sizes: [Int]) -> Int? {
        sizes.reduce(Optional(1)) { $1 > 0 ? $0?.multiplied(by: $1) : nil }
    }

    private func concatenationAxis(of input: TensorShape) throws(NetworkError) -> Step.Axis {
        let axes: [Int: Step.Axis] = input.isVector ? [1: .channels] : [1: .rows, 2: .columns, 3: .channels]
        guard let axis = try axis(of: input), let known = axes[axis] else {
            throw unsupported("axis", supported: "the axes of rows, columns and channels")
        }
        return known
    }
}

extension Step {
    /// The most values that one step may give for one window; a file that asks for more isn't believed.
    package static let largestOutput = 1 << 26

    /// Makes a step that takes what the step before it gives.
    ///
    /// `source` is the file, or whatever else the network comes from, for errors to name.
    package init(name: String, kind: Kind, input: TensorShape, source: String) throws(NetworkError) {
        self.name = name
        self.kind = kind
        self.input = input
        switch kind {
        case .convolution(let convolution):
            let filters = convolution.bias.count
            self.output = .image(
                try Self.slide(convolution.sliding, over: input, channels: filters, step: name, source: source))
            let window = convolution.sliding.window
            try Self.check(
                convolution.kernel, fits: [window.rows, window.columns, input.lastAxis, filters], of: name, source)
        case .maxPooling(let sliding):
            self.output = .image(
                try Self.slide(sliding, over: input, channels: input.lastAxis, step: name, source: source))
        case .flatten:
            self.output = .vector(input.count)
        case .dense(let dense):
            guard case .vector(let count) = input else {
                throw .doesNotFit(source, step: name, reason: "it takes a vector, and gets a picture of \(input)")
            }
            try Self.check(dense.kernel, fits: [count, dense.bias.count], of: name, source)
            self.output = .vector(dense.bias.count)
        case .dropout, .activation:
            self.output = input
        }
    }

    private static func slide(
        _ sliding: Sliding, over input: TensorShape, channels: Int, step: String, source: String
    ) throws(NetworkError) -> ImageShape {
        guard case .image(let picture) = input else {
            throw .doesNotFit(source, step: step, reason: "it takes a picture, and gets a vector of \(input)")
        }
        guard let output = sliding.output(over: picture, channels: channels) else {
            throw .doesNotFit(
                source, step: step,
                reason: "a window of \(sliding.extent.rows) x \(sliding.extent.columns) isn't inside \(picture)")
        }
        guard let count = output.height.multiplied(by: output.width)?.multiplied(by: channels),
            count <= largestOutput
        else {
            throw .doesNotFit(source, step: step, reason: "\(output) is more than \(largestOutput) values")
        }
        return output
    }

    private static func check(
        _ kernel: Tensor<Float>, fits shape: [Int], of step: String, _ source: String
    ) throws(NetworkError) {
        guard kernel.shape == shape else {
            throw .misshapenWeight(source, weight: "\(step)/kernel", found: kernel.shape, expected: shape)
        }
    }
}

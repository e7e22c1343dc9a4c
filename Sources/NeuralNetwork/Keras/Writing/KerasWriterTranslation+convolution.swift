extension KerasWriterTranslation {
    /// A `DepthwiseConv2D` where each channel has filters of its own, and a `Conv2D` otherwise.
    func convolution(_ convolution: Step.Convolution) -> KerasWriterStep {
        let taps = convolution.withTapsThatKerasTakes()
        let sliding = taps.sliding
        let channels = step.input.lastAxis
        let common: Settings = [
            ("kernel_size", .size(sliding.window)), ("strides", .size(sliding.strides)),
            ("padding", .text(sliding.padding.rawValue)), ("data_format", "channels_last"),
            ("dilation_rate", .size(sliding.dilation)), ("activation", word(convolution.activation)),
            ("use_bias", true),
        ]
        // TensorFlow steps over rows and columns alike in a depthwise convolution.
        guard channels > 1, convolution.groups == channels, sliding.strides.rows == sliding.strides.columns else {
            return make(
                "Conv2D",
                [("filters", .whole(convolution.bias.count)), ("groups", .whole(convolution.groups))] + common,
                weights: [("kernel", taps.kernel), ("bias", vector(convolution.bias))])
        }
        let multiplier = convolution.bias.count / channels
        let kernel = Tensor(
            shape: [sliding.window.rows, sliding.window.columns, channels, multiplier], values: taps.kernel.values)
        return make(
            "DepthwiseConv2D", [("depth_multiplier", .whole(multiplier))] + common,
            weights: [("depthwise_kernel", kernel), ("bias", vector(convolution.bias))])
    }
}

extension Step.Convolution {
    /// The same taps; written out with zeros between them where it both moves and gapes by more than a pixel,
    /// which Keras refuses.
    fileprivate func withTapsThatKerasTakes() -> (sliding: Sliding, kernel: Tensor<Float>) {
        guard sliding.strides != .one, sliding.dilation != .one else { return (sliding, kernel) }
        let run = kernel.shape[2] * kernel.shape[3]
        let extent = sliding.extent
        var values = [Float](repeating: 0, count: extent.rows * extent.columns * run)
        for row in 0..<sliding.window.rows {
            for column in 0..<sliding.window.columns {
                let from = (row * sliding.window.columns + column) * run
                let to = (row * sliding.dilation.rows * extent.columns + column * sliding.dilation.columns) * run
                values.replaceSubrange(to..<(to + run), with: kernel.values[from..<(from + run)])
            }
        }
        return (
            Sliding(window: extent, strides: sliding.strides, padding: sliding.padding),
            Tensor(shape: [extent.rows, extent.columns, kernel.shape[2], kernel.shape[3]], values: values)
        )
    }
}

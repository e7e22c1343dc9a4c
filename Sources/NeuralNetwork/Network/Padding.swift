/// What a sliding window does at the edge of a picture, in Keras's words.
package enum Padding: String, Sendable, CaseIterable {
    /// Only where the window fits.
    case valid
    /// As many positions as the stride has in the picture, with what is missing added around it.
    case same

    /// How many positions a window has along one axis; none where it doesn't fit.
    ///
    /// `extent` is the window's length with the gaps of its dilation.
    package func positions(in length: Int, extent: Int, stride: Int) -> Int {
        switch self {
        case .valid: length < extent ? 0 : (length - extent) / stride + 1
        case .same: (length + stride - 1) / stride
        }
    }

    /// The pixels to add before and after one axis.
    ///
    ///     total = max((⌈length / stride⌉ − 1) · stride + extent − length, 0)
    ///
    /// An odd pixel goes after: TensorFlow pads an even kernel on one side only.
    ///
    /// Reference: <https://www.tensorflow.org/api_docs/python/tf/nn#notes_on_padding_2>.
    package func amounts(around length: Int, extent: Int, stride: Int) -> (before: Int, after: Int) {
        guard self == .same else { return (0, 0) }
        let positions = positions(in: length, extent: extent, stride: stride)
        let total = max((positions - 1) * stride + extent - length, 0)
        return (total / 2, total - total / 2)
    }
}

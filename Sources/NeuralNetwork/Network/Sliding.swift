/// How a small window slides over a picture, in a convolution or a pooling.
package struct Sliding: Sendable, Equatable {
    /// The taps of the window.
    package let window: PixelSize
    /// How far it moves each time.
    package let strides: PixelSize
    /// The step from one tap to the next, 1 for a window without gaps.
    package let dilation: PixelSize
    package let padding: Padding

    package init(window: PixelSize, strides: PixelSize = .one, dilation: PixelSize = .one, padding: Padding) {
        self.window = window
        self.strides = strides
        self.dilation = dilation
        self.padding = padding
    }

    /// The pixels that the window spans, gaps included.
    package var extent: PixelSize {
        PixelSize(rows: (window.rows - 1) * dilation.rows + 1, columns: (window.columns - 1) * dilation.columns + 1)
    }

    /// The picture that comes of sliding over another, or nil where the window doesn't fit once.
    package func output(over input: ImageShape, channels: Int) -> ImageShape? {
        let rows = padding.positions(in: input.height, extent: extent.rows, stride: strides.rows)
        let columns = padding.positions(in: input.width, extent: extent.columns, stride: strides.columns)
        guard rows > 0, columns > 0 else { return nil }
        return ImageShape(height: rows, width: columns, channels: channels)
    }
}

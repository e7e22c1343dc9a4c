/// Where the windows of a tile are: at every multiple of a stride while they fit.
package struct WindowGrid: Sendable, Equatable {
    /// The tile, in pixels.
    package let height: Int
    package let width: Int
    /// One window, in pixels.
    package let window: PixelSize
    package let stride: Int

    /// - Precondition: The stride is at least one pixel.
    package init(height: Int, width: Int, window: PixelSize, stride: Int) {
        precondition(stride > 0, "windows move by at least a pixel")
        self.height = height
        self.width = width
        self.window = window
        self.stride = stride
    }

    /// How many windows stand above each other.
    package var rows: Int { Self.count(in: height, of: window.rows, stride) }
    /// How many windows stand beside each other.
    package var columns: Int { Self.count(in: width, of: window.columns, stride) }

    private static func count(in length: Int, of window: Int, _ stride: Int) -> Int {
        length < window ? 0 : (length - window) / stride + 1
    }
}

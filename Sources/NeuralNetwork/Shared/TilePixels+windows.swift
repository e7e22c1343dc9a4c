extension TilePixels {
    /// Windows as if they stood below each other, and the grid that finds them again.
    ///
    /// - Parameters:
    ///   - windows: One after the other, row by row, the channels of a pixel together.
    ///   - shape: The size of a window.
    ///   - normalization: How their numbers become a network's input.
    /// - Returns: A tile as wide as a window, and its windows.
    package static func stacking(
        _ windows: [UInt16], of shape: ImageShape, normalization: Normalization
    ) -> (tile: TilePixels, grid: WindowGrid) {
        let height = windows.count / max(1, shape.count) * shape.height
        let bands = (0..<shape.channels).flatMap { channel in
            stride(from: channel, to: windows.count, by: shape.channels).map { windows[$0] }
        }
        return (
            TilePixels(values: bands, height: height, width: shape.width, normalization: normalization),
            WindowGrid(
                height: height, width: shape.width, window: PixelSize(rows: shape.height, columns: shape.width),
                stride: shape.height)
        )
    }
}

/// A rectangle of pixels; columns run right, rows run down.
package struct Window: Hashable, Sendable {
    package var column: Int
    package var row: Int
    package var width: Int
    package var height: Int

    package init(column: Int, row: Int, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = width
        self.height = height
    }

    package var pixelCount: Int { width * height }

    /// The square windows of `size` pixels that fit, at every multiple of `stride`, in reading order.
    package func windows(size: Int, stride: Int) -> [Window] {
        precondition(size > 0 && stride > 0, "a window and its stride are at least one pixel")
        guard width >= size, height >= size else { return [] }
        return Swift.stride(from: row, through: row + height - size, by: stride).flatMap { row in
            Swift.stride(from: column, through: column + width - size, by: stride).map { column in
                Window(column: column, row: row, width: size, height: size)
            }
        }
    }
}

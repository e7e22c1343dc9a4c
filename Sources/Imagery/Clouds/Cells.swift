package import Geography

/// Values of a part of a grid's cells.
package struct Cells<Value: Sendable>: Sendable {
    /// The part, counted on the grid.
    package let window: Window
    /// Row by row.
    package var values: [Value]

    package init(_ window: Window, _ values: [Value]) {
        precondition(values.count == window.pixelCount, "every cell has its value")
        self.window = window
        self.values = values
    }

    /// The values of a part that lies inside.
    package func cropped(to part: Window) -> [Value] {
        let column = part.column - window.column
        return (part.row - window.row..<part.row - window.row + part.height).flatMap { row in
            values[row * window.width + column..<row * window.width + column + part.width]
        }
    }
}

extension Window {
    /// The window grown on every side.
    func padded(by margin: Int) -> Window {
        Window(column: column - margin, row: row - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// What of the window lies on a grid; `nil` when nothing does.
    func clipped(to grid: Extent) -> Window? {
        let (left, top) = (max(column, 0), max(row, 0))
        let (right, bottom) = (min(column + width, grid.width), min(row + height, grid.height))
        guard left < right, top < bottom else { return nil }
        return Window(column: left, row: top, width: right - left, height: bottom - top)
    }

    /// The smallest window that holds both.
    func joined(with other: Window) -> Window {
        let (left, top) = (min(column, other.column), min(row, other.row))
        let right = max(column + width, other.column + other.width)
        let bottom = max(row + height, other.row + other.height)
        return Window(column: left, row: top, width: right - left, height: bottom - top)
    }
}

package import Geography

/// Numbers over some ground, one a pixel, row by row from the north-west corner.
package struct Plane: Sendable, Equatable {
    package let width: Int
    package let height: Int
    package var values: [Float]

    package init(_ width: Int, _ height: Int, filling value: Float = 0) {
        self.width = width
        self.height = height
        values = [Float](repeating: value, count: width * height)
    }

    /// Asks for the number of every pixel in reading order.
    package init(_ width: Int, _ height: Int, _ number: (_ column: Int, _ row: Int) -> Float) {
        self.width = width
        self.height = height
        values = []
        values.reserveCapacity(width * height)
        for row in 0..<height {
            for column in 0..<width { values.append(number(column, row)) }
        }
    }

    package subscript(column: Int, row: Int) -> Float {
        get { values[row * width + column] }
        set { values[row * width + column] = newValue }
    }

    package var window: Window { Window(column: 0, row: 0, width: width, height: height) }

    /// The number at a place, between the four pixels around it; beyond the edges that of the edge.
    func sample(_ x: Double, _ y: Double) -> Float {
        let (x, y) = (min(max(x - 0.5, 0), Double(width - 1)), min(max(y - 0.5, 0), Double(height - 1)))
        let (column, row) = (min(Int(x), width - 2), min(Int(y), height - 2))
        let (right, down) = (Float(x - Double(column)), Float(y - Double(row)))
        let top = self[column, row] * (1 - right) + self[column + 1, row] * right
        let bottom = self[column, row + 1] * (1 - right) + self[column + 1, row + 1] * right
        return top * (1 - down) + bottom * down
    }

    /// The plane in pixels `factor` times as wide, each the mean of those that it covers.
    func shrunk(by factor: Int) -> Plane {
        guard factor > 1 else { return self }
        var small = Plane(width / factor, height / factor)
        let share = 1 / Float(factor * factor)
        for row in 0..<small.height * factor {
            let (from, to) = (row * width, row / factor * small.width)
            for column in 0..<small.width {
                var sum: Float = 0
                for step in 0..<factor { sum += values[from + column * factor + step] }
                small.values[to + column] += sum * share
            }
        }
        return small
    }

    /// The values of a part, row by row.
    func cropped(to part: Window) -> [Float] {
        (part.row..<part.row + part.height).flatMap { row in
            values[row * width + part.column..<row * width + part.column + part.width]
        }
    }

    /// The number that a part of all pixels doesn't exceed, by every 37th of them.
    func quantile(_ part: Double) -> Float {
        let some = stride(from: 0, to: values.count, by: 37).map { values[$0] }.sorted()
        return some[min(some.count - 1, max(0, Int(Double(some.count) * part)))]
    }
}

/// The places in a source of the values of a grid, row by row; −1 where it has none.
enum PixelPlaces: Sendable {
    /// On grids that lie in one system: a column of the source for each column, a row for each row, and the source's width.
    case crossing(columns: [Int32], rows: [Int32], width: Int)
    /// A place for each pixel.
    case scattered([Int32])

    /// The values at the places, and another one where there is none.
    func pick<Value>(from pixels: [Value], _ outside: Value) -> [Value] {
        switch self {
        case .scattered(let places): places.map { $0 < 0 ? outside : pixels[Int($0)] }
        case .crossing(let columns, let rows, let width):
            pick(from: pixels, outside, columns: columns, rows: rows, width: width)
        }
    }

    private func pick<Value>(
        from pixels: [Value], _ outside: Value, columns: [Int32], rows: [Int32], width: Int
    ) -> [Value] {
        var values = [Value](repeating: outside, count: columns.count * rows.count)
        values.withUnsafeMutableBufferPointer { values in
            pixels.withUnsafeBufferPointer { pixels in
                for (index, row) in rows.enumerated() where row >= 0 {
                    let line = index * columns.count
                    // A row of a coarser source comes again: its copy is at hand.
                    if index > 0, row == rows[index - 1] {
                        for place in line..<line + columns.count { values[place] = values[place - columns.count] }
                        continue
                    }
                    let source = Int(row) * width
                    for (place, column) in columns.enumerated() where column >= 0 {
                        values[line + place] = pixels[source + Int(column)]
                    }
                }
            }
        }
        return values
    }
}

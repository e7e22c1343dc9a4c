import Geography

extension [Float] {
    /// Takes the larger number where another window's overlap.
    mutating func join(_ others: [Float], of part: Window, over window: Window) {
        for row in Swift.max(part.row, window.row)..<Swift.min(part.row + part.height, window.row + window.height) {
            for column in Swift.max(
                part.column, window.column)..<Swift.min(part.column + part.width, window.column + window.width)
            {
                let place = (row - window.row) * window.width + column - window.column
                let other = others[(row - part.row) * part.width + column - part.column]
                self[place] = Swift.max(self[place], other)
            }
        }
    }
}

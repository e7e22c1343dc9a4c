/// One of the eight ways to lay a square down: turned by quarters of a circle, mirrored or not.
///
/// What is laid down shows at (row, column) what was at ``source(row:column:side:)``.
package struct View: Sendable, Equatable {
    /// Whether rows become columns, last of all.
    let isTransposed: Bool
    let flipsRows: Bool
    let flipsColumns: Bool

    /// As it is, then mirrored, then turned by half a circle, then the rest.
    package static let all = [
        View(isTransposed: false, flipsRows: false, flipsColumns: false),
        View(isTransposed: false, flipsRows: false, flipsColumns: true),
        View(isTransposed: false, flipsRows: true, flipsColumns: true),
        View(isTransposed: false, flipsRows: true, flipsColumns: false),
        View(isTransposed: true, flipsRows: false, flipsColumns: false),
        View(isTransposed: true, flipsRows: false, flipsColumns: true),
        View(isTransposed: true, flipsRows: true, flipsColumns: false),
        View(isTransposed: true, flipsRows: true, flipsColumns: true),
    ]

    package func source(row: Int, column: Int, side: Int) -> (row: Int, column: Int) {
        let place = (row: flipsRows ? side - 1 - row : row, column: flipsColumns ? side - 1 - column : column)
        return isTransposed ? (place.column, place.row) : place
    }

    /// A square of pixels, each of so many numbers, laid down.
    package func laid<Value>(_ values: [Value], side: Int, width: Int) -> [Value] {
        (0..<(side * side)).flatMap { pixel in
            let place = source(row: pixel / side, column: pixel % side, side: side)
            let start = (place.row * side + place.column) * width
            return values[start..<(start + width)]
        }
    }

    /// The opposite of ``laid(_:side:width:)``.
    func takenUp<Value>(_ values: [Value], side: Int, width: Int) -> [Value] {
        var result = values
        for pixel in 0..<(side * side) {
            let place = source(row: pixel / side, column: pixel % side, side: side)
            let start = (place.row * side + place.column) * width
            result.replaceSubrange(start..<(start + width), with: values[(pixel * width)..<((pixel + 1) * width)])
        }
        return result
    }
}

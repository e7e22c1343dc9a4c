import Geography

/// Which cells of a picture hold a detection.
///
/// A cell is marked when its middle lies in a polygon, or when it holds the middle of a polygon too
/// small to cover one: every detection shows, and thousands in one place are one mark.
struct CellGrid {
    /// The side of a cell, in units of the picture.
    let side: Double
    private let columns: Int
    private let rows: Int
    private var isMarked: [Bool]

    init(width: Double, height: Double, side: Double) {
        self.side = side
        columns = Int((width / side).rounded(.up))
        rows = Int((height / side).rounded(.up))
        isMarked = Array(repeating: false, count: columns * rows)
    }

    mutating func mark(_ polygon: Polygon, by projection: WebMercator) {
        let rings = polygon.rings.map { $0.map(projection.place(of:)) }
        guard let box = Bounds(around: rings[0].map { ($0.x, $0.y) }) else { return }
        mark(
            column: Int(((box.minX + box.maxX) / 2 / side).rounded(.down)),
            row: Int(((box.minY + box.maxY) / 2 / side).rounded(.down)))
        guard box.width > side || box.height > side else { return }
        let first = max(0, Int((box.minY / side).rounded(.down)))
        let last = min(rows - 1, Int((box.maxY / side).rounded(.down)))
        guard first <= last else { return }
        for row in first...last { markRow(row, within: rings) }
    }

    /// Marks the cells of a row whose middles lie inside the rings, by the even-odd rule.
    private mutating func markRow(_ row: Int, within rings: [[PicturePoint]]) {
        let y = (Double(row) + 0.5) * side
        let crossings = rings.flatMap { ring in
            zip(ring, ring.dropFirst()).compactMap { start, end -> Double? in
                guard (start.y <= y) != (end.y <= y) else { return nil }
                return start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
            }
        }.sorted()
        for index in stride(from: 0, to: crossings.count - 1, by: 2) {
            let first = max(0, Int((crossings[index] / side - 0.5).rounded(.up)))
            let last = min(columns - 1, Int((crossings[index + 1] / side - 0.5).rounded(.down)))
            for column in stride(from: first, through: last, by: 1) { mark(column: column, row: row) }
        }
    }

    private mutating func mark(column: Int, row: Int) {
        guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
        isMarked[row * columns + column] = true
    }

    /// Each marked cell as a square of this side in its middle.
    func squares(side square: Double) -> [Bounds] {
        let margin = (side - square) / 2
        return isMarked.indices.filter { isMarked[$0] }.map { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            let (x, y) = (Double(column) * side + margin, Double(row) * side + margin)
            return Bounds(minX: x, minY: y, maxX: x + square, maxY: y + square)
        }
    }
}

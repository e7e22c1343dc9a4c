import Geography

/// How many pixels are masked above and left of every corner: a summed-area table.
///
/// Four look-ups count the masked pixels of any window (Crow 1984, <https://doi.org/10.1145/964965.808600>).
struct MaskedCounts: Hashable, Sendable {
    private let width: Int
    /// `sums[row · (width + 1) + column]` counts the pixels above `row` and left of `column`.
    private let sums: [Int32]

    /// Counts the zeros among values that stand row by row.
    init(of values: ArraySlice<UInt16>, width: Int) {
        let side = width + 1
        var sums = [Int32](repeating: 0, count: side)
        sums.reserveCapacity(values.count + values.count / max(1, width) + side)
        var inRow: Int32 = 0
        for (place, value) in values.enumerated() {
            if place % width == 0 {
                sums.append(0)
                inRow = 0
            }
            inRow += value == 0 ? 1 : 0
            sums.append(sums[sums.count - side] + inRow)
        }
        self.width = width
        self.sums = sums
    }

    func count(in window: Window) -> Int {
        let (left, right) = (window.column, window.column + window.width)
        let (top, bottom) = (window.row, window.row + window.height)
        precondition(
            left >= 0 && top >= 0 && right <= width && bottom < sums.count / (width + 1), "the window lies inside")
        let sum = { (row: Int, column: Int) in Int(sums[row * (width + 1) + column]) }
        return sum(bottom, right) - sum(top, right) - sum(bottom, left) + sum(top, left)
    }
}

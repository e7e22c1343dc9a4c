/// The rows of a value that are made at once: one, or two that follow each other.
struct RowUnits: Sendable {
    private let byRow: [Int: Range<Int>]

    /// Pairs rows where that is asked for.
    ///
    /// Rows that windows share are paired from the last one back, and only where windows move by an even number of them:
    /// then a row is in the same pair whichever row of windows it is made for.
    init(_ plan: AxisPlan, inPairs: Bool) {
        var units: [Range<Int>] = []
        let shared = plan.shared
        let moves = plan.stride / plan.sharing.scale
        let pairsShared = inPairs && plan.stride.isMultiple(of: plan.sharing.scale) && moves.isMultiple(of: 2)
        let own =
            shared.isEmpty
            ? [plan.needed]
            : [plan.needed.lowerBound..<shared.lowerBound, shared.upperBound..<plan.needed.upperBound]
        for stretch in own { units += Self.cut(stretch, from: stretch.lowerBound, inPairs: inPairs) }
        units += Self.cut(shared, from: shared.lowerBound + (pairsShared ? shared.count % 2 : 0), inPairs: pairsShared)
        byRow = units.reduce(into: [:]) { rows, unit in
            for row in unit { rows[row] = unit }
        }
    }

    /// The rows that are made together with one.
    func unit(of row: Int) -> Range<Int> { byRow[row] ?? row..<(row + 1) }

    /// Cuts a range into single rows before `start`, then pairs, and what is left.
    private static func cut(_ range: Range<Int>, from start: Int, inPairs: Bool) -> [Range<Int>] {
        guard inPairs else { return range.map { $0..<($0 + 1) } }
        let before = (range.lowerBound..<max(range.lowerBound, start)).map { $0..<($0 + 1) }
        let after = stride(from: start, to: range.upperBound, by: 2).map { $0..<min($0 + 2, range.upperBound) }
        return before + after
    }
}

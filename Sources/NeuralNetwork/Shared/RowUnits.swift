/// The rows of a value that are made at once: one, or two that follow each other.
struct RowUnits: Sendable {
    private let byRow: [Int: Range<Int>]

    /// Pairs rows where that is asked for; those that windows share only where windows move by pairs of them.
    init(_ plan: AxisPlan, inPairs: Bool) {
        let shared = plan.shared
        let own =
            shared.isEmpty
            ? [plan.needed]
            : [plan.needed.lowerBound..<shared.lowerBound, shared.upperBound..<plan.needed.upperBound]
        let units =
            own.flatMap { Self.cut($0, inPairs: inPairs) } + Self.cut(shared, inPairs: inPairs && plan.movesByPairs)
        byRow = units.reduce(into: [:]) { rows, unit in
            for row in unit { rows[row] = unit }
        }
    }

    /// The rows that are made together with one.
    func unit(of row: Int) -> Range<Int> { byRow[row] ?? row..<(row + 1) }

    private static func cut(_ range: Range<Int>, inPairs: Bool) -> [Range<Int>] {
        stride(from: range.lowerBound, to: range.upperBound, by: inPairs ? 2 : 1).map {
            $0..<min($0 + (inPairs ? 2 : 1), range.upperBound)
        }
    }
}

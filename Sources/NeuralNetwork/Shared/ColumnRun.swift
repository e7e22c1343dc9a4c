/// Columns of a result that lie one after the other, and look at columns of the source that lie a fixed step apart.
struct ColumnRun: Sendable, Equatable {
    /// One tap, or several side by side.
    struct Tap: Sendable, Equatable {
        /// The first tap, counted along the axis.
        let tap: Int
        /// How many taps, in columns that follow each other.
        var count: Int
        /// The column that the run's first column looks at.
        let column: Int
        /// The columns from one column of the run to the next.
        let step: Int
    }

    /// The first column of the result.
    let start: Int
    var count: Int
    /// The place of the first column in its window.
    let local: Int
    /// For each source, the taps that are inside it.
    let taps: [[Tap]]
}

extension ColumnRun {
    /// Cuts the columns of a result into as few runs as there are.
    ///
    /// - Parameters:
    ///   - columns: The result's.
    ///   - sources: For each source its columns, its length in one window, and where the result looks at it.
    ///   - keepsPlaces: Whether a run ends where the next place begins, among columns that a window has for itself.
    /// - Returns: The runs, in order.
    static func runs(
        over columns: ColumnIndex, from sources: [(index: ColumnIndex, length: Int, taps: AxisTaps)],
        keepsPlaces: Bool
    ) -> [ColumnRun] {
        // −1 for taps that fall outside.
        let looks = columns.places.map { place in
            sources.map { source in
                (0..<source.taps.count).map { tap in
                    let local = source.taps.place(of: tap, at: place.local)
                    guard (0..<source.length).contains(local) else { return -1 }
                    return source.index.column(of: AxisPlan.Place(window: place.window, local: local))
                }
            }
        }
        var runs: [ColumnRun] = []
        var start = 0
        while start < looks.count {
            var end = start + 1
            let first = looks[start]
            let second = end < looks.count ? looks[end] : first
            func follows(_ column: Int) -> Bool {
                guard !keepsPlaces || columns.isOfOnePlace(start, column) else { return false }
                return zip(looks[column], zip(first, second)).allSatisfy { now, before in
                    zip(now, zip(before.0, before.1)).allSatisfy { now, before in
                        before.0 < 0 ? now < 0 : now >= 0 && now - before.0 == (before.1 - before.0) * (column - start)
                    }
                }
            }
            while end < looks.count, follows(end) { end += 1 }
            runs.append(
                ColumnRun(
                    start: start, count: end - start, local: columns.places[start].local,
                    taps: zip(first, second).map(Tap.side(by:second:))))
            start = end
        }
        return runs
    }
}

extension ColumnRun.Tap {
    /// The taps that are inside, those together whose columns follow each other.
    fileprivate static func side(by first: [Int], second: [Int]) -> [ColumnRun.Tap] {
        var taps: [ColumnRun.Tap] = []
        for (tap, column) in first.enumerated() where column >= 0 {
            let step = second[tap] - column
            if let last = taps.last, last.tap + last.count == tap, last.column + last.count == column, last.step == step
            {
                taps[taps.count - 1].count += 1
            } else {
                taps.append(ColumnRun.Tap(tap: tap, count: 1, column: column, step: step))
            }
        }
        return taps
    }
}

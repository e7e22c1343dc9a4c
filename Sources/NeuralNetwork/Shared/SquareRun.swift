/// Pairs of columns of a 3 x 3 convolution's result, each pair with the four columns that it looks at.
struct SquareRun: Sendable, Equatable {
    /// Columns that lie a fixed step apart; nil where they are outside the picture.
    struct Columns: Sendable, Equatable {
        let first: Int
        let step: Int
    }

    let count: Int
    let looks: [Columns?]
    let targets: [Columns]
}

extension SquareRun {
    /// Cuts runs into pairs of columns, as far as columns have a neighbour, and what is left.
    static func squares(of runs: [ColumnRun]) -> (squares: [SquareRun], left: [ColumnRun]) {
        var squares: [SquareRun] = []
        var left: [ColumnRun] = []
        var index = 0
        while index < runs.count {
            let run = runs[index]
            if run.count > 1, run.taps[0].count == 1, let tap = run.taps[0].first, tap.count == 3, tap.step == 1 {
                squares.append(SquareRun(along: run, from: tap.column))
                if run.count % 2 == 1 { left.append(run.last) }
            } else if index + 1 < runs.count, let square = SquareRun(run, besides: runs[index + 1]) {
                squares.append(square)
                index += 1
            } else {
                left.append(run)
            }
            index += 1
        }
        return (squares, left)
    }

    /// Columns that follow each other, two by two.
    private init(along run: ColumnRun, from column: Int) {
        count = run.count / 2
        looks = (0..<4).map { Columns(first: column + $0, step: 2) }
        targets = (0..<2).map { Columns(first: run.start + $0, step: 2) }
    }

    /// One place of many windows, with the place to the right of it; nil where that isn't what the other run is.
    private init?(_ run: ColumnRun, besides next: ColumnRun) {
        let (here, there) = (run.columnOfEachTap, next.columnOfEachTap)
        guard next.count == run.count, next.local == run.local + 1 else { return nil }
        // The right place's first two taps are the left one's last two.
        guard run.count == 1 || zip(here[1...], there).allSatisfy({ $0 == $1 }) else { return nil }
        guard zip(here[1...], there).allSatisfy({ $0?.first == $1?.first }) else { return nil }
        count = run.count
        looks = here + [there[2]]
        targets = [Columns(first: run.start, step: 1), Columns(first: next.start, step: 1)]
    }
}

extension ColumnRun {
    /// The last column by itself.
    fileprivate var last: ColumnRun {
        ColumnRun(
            start: start + count - 1, count: 1, local: local,
            taps: taps.map { taps in
                taps.map { Tap(tap: $0.tap, count: $0.count, column: $0.column + (count - 1) * $0.step, step: $0.step) }
            })
    }

    /// The columns that each of three taps looks at; nil for one outside.
    fileprivate var columnOfEachTap: [SquareRun.Columns?] {
        (0..<3).map { tap in
            guard let side = taps[0].first(where: { ($0.tap..<($0.tap + $0.count)).contains(tap) }) else { return nil }
            return SquareRun.Columns(first: side.column + tap - side.tap, step: side.step)
        }
    }
}

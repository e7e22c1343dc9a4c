/// In which order the rows of all values are made for one row of windows, and how many of each are kept.
///
/// A row is made just before it is needed, so that what is worked on stays in the cache.
struct RowSchedule: Sendable {
    struct Entry: Sendable, Equatable {
        let operation: Int
        /// The rows that are made at once, in the window's own count.
        let locals: Range<Int>
    }

    private struct Row: Hashable {
        let operation: Int
        let local: Int
    }

    private(set) var entries: [Entry] = []
    /// For each operation, where its rows are kept.
    let stores: [RowStore]

    init(of program: SweepProgram, rows: [AxisPlan]) {
        let units = zip(rows, program.operations).map { RowUnits($0, inPairs: $1.makesPairsOfRows) }
        var entries: [Entry] = []
        var madeAt: [[Int: Int]] = program.operations.map { _ in [:] }
        var lastUse = madeAt
        let neverForgotten = Int.max
        // A stack of its own, since networks can be deep.
        var waiting: [(entry: Entry, isReady: Bool)] = []
        func wait(for row: Row) {
            waiting.append((Entry(operation: row.operation, locals: units[row.operation].unit(of: row.local)), false))
        }
        for output in program.outputs.reversed() {
            for local in rows[output.operation].needed.reversed() {
                wait(for: Row(operation: output.operation, local: local))
                lastUse[output.operation][local] = neverForgotten
            }
        }
        while let (entry, isReady) = waiting.popLast() {
            guard madeAt[entry.operation][entry.locals.lowerBound] == nil else { continue }
            let sources = Self.sources(of: entry, in: program)
            if isReady {
                for local in entry.locals { madeAt[entry.operation][local] = entries.count }
                for source in sources where lastUse[source.operation][source.local] != neverForgotten {
                    lastUse[source.operation][source.local] = entries.count
                }
                entries.append(entry)
            } else {
                waiting.append((entry, true))
                for source in sources.reversed() { wait(for: source) }
            }
        }
        self.entries = entries
        stores = program.operations.indices.map { operation in
            RowStore(rows[operation], madeAt: madeAt[operation], lastUsedAt: lastUse[operation])
        }
    }

    /// The rows that an entry looks at, each once.
    private static func sources(of entry: Entry, in program: SweepProgram) -> [Row] {
        let operation = program.operations[entry.operation]
        return zip(operation.sources, operation.rows).flatMap { source, taps in
            let height = program.operations[source].shape.height
            let places = entry.locals.flatMap { local in (0..<taps.count).map { taps.place(of: $0, at: local) } }
            return Set(places.filter { (0..<height).contains($0) }).sorted()
                .map { Row(operation: source, local: $0) }
        }
    }
}

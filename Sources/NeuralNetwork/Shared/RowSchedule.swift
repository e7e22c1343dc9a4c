/// In which order the rows of all values are made for one row of windows, and how many of each are kept.
///
/// A row is made just before it is needed, so that what is worked on stays in the cache.
struct RowSchedule: Sendable {
    struct Entry: Sendable, Equatable {
        let operation: Int
        /// The row, in the window's own count.
        let local: Int
    }

    private(set) var entries: [Entry] = []
    /// For each operation, where its rows are kept.
    let stores: [RowStore]

    init(of program: SweepProgram, rows: [AxisPlan]) {
        var entries: [Entry] = []
        var places: [[Int: Int]] = program.operations.map { _ in [:] }
        var lastUse: [[Int: Int]] = program.operations.map { _ in [:] }
        let neverForgotten = Int.max
        // A stack of its own, since networks can be deep.
        var waiting: [(entry: Entry, isReady: Bool)] = []
        for output in program.outputs.reversed() {
            for local in rows[output.operation].needed.reversed() {
                waiting.append((Entry(operation: output.operation, local: local), false))
                lastUse[output.operation][local] = neverForgotten
            }
        }
        while let (entry, isReady) = waiting.popLast() {
            guard places[entry.operation][entry.local] == nil else { continue }
            let sources = Self.sources(of: entry, in: program)
            if isReady {
                places[entry.operation][entry.local] = entries.count
                for source in sources where lastUse[source.operation][source.local] != neverForgotten {
                    lastUse[source.operation][source.local] = entries.count
                }
                entries.append(entry)
            } else {
                waiting.append((entry, true))
                waiting += sources.reversed().map { ($0, false) }
            }
        }
        self.entries = entries
        stores = program.operations.indices.map { operation in
            RowStore(rows[operation], madeAt: places[operation], lastUsedAt: lastUse[operation])
        }
    }

    private static func sources(of entry: Entry, in program: SweepProgram) -> [Entry] {
        let operation = program.operations[entry.operation]
        return zip(operation.sources, operation.rows).flatMap { source, taps in
            let height = program.operations[source].shape.height
            return (0..<taps.count).map { taps.place(of: $0, at: entry.local) }
                .filter { (0..<height).contains($0) }
                .map { Entry(operation: source, local: $0) }
        }
    }
}

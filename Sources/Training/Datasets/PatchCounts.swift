/// How many patches there are of a source, or in all, and what they are for.
package struct PatchCounts: Sendable, Equatable {
    package var mines: [Split: Int] = [:]
    package var others: [Split: Int] = [:]

    package init(_ records: some Sequence<PatchRecord>) {
        for record in records {
            if record.isMine { mines[record.split, default: 0] += 1 } else { others[record.split, default: 0] += 1 }
        }
    }

    package var count: Int { Split.allCases.reduce(0) { $0 + count(in: $1) } }
    package var mineCount: Int { mines.values.reduce(0, +) }

    package func count(in split: Split) -> Int { mines[split, default: 0] + others[split, default: 0] }
}

extension PatchDataset {
    /// The counts of each source, in the sources' order.
    package var countsOfSources: [PatchCounts] {
        Dictionary(grouping: records, by: \.source).reduce(
            into: sources.map { _ in PatchCounts([]) }
        ) { $0[$1.key] = PatchCounts($1.value) }
    }
}

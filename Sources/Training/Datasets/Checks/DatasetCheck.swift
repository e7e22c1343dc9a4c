import Geography

/// What is wrong or doubtful about a dataset.
///
/// Leaks and conflicts make figures wrong: a network is then tested on places that it learnt by heart, or is taught two
/// answers to one question. Defects are told and do no such harm.
package struct DatasetCheck: Sendable {
    /// Two patches, the smaller number first.
    package struct Pair: Sendable, Equatable {
        package let first: Int
        package let second: Int

        package init(first: Int, second: Int) {
            self.first = first
            self.second = second
        }
    }

    package let counts: PatchCounts
    /// In the order of the dataset's sources.
    package let sources: [(name: String, counts: PatchCounts)]
    package let placedCount: Int
    /// Two patches whose every pixel is the same; one of a single colour has no duplicate.
    package let duplicates: [Pair]
    /// Two patches that show the same but for haze or noise, duplicates apart.
    package let nearDuplicates: [Pair]
    /// Of those, the pairs that stand on two sides of a split.
    package let twinsAcrossSplits: [Pair]
    /// Patches on two sides of a split whose centres are less than 250 m apart, and less than 5 km.
    package let samePlaceAcrossSplits: [Pair]
    package let nearPlaceAcrossSplits: [Pair]
    /// Patches of one place (250 m) and overlapping or unknown dates, or that are twins, of which one is a mine.
    package let conflicts: [Pair]
    /// The patches with each defect.
    package let defects: [PatchDefect: [Int]]

    /// Metres between patches that show the same place: half a patch.
    package static let samePlace = 250.0

    package init(of dataset: PatchDataset) {
        let records = dataset.records
        counts = PatchCounts(records)
        sources = zip(dataset.sources, dataset.countsOfSources).map { ($0, $1) }
        placedCount = records.count { $0.place != nil }
        let twins = Twins(in: dataset).pairs
        duplicates = twins.filter(\.isExact).map { Pair(first: $0.first, second: $0.second) }
        nearDuplicates = twins.filter { !$0.isExact }.map { Pair(first: $0.first, second: $0.second) }
        let places = records.map(\.place)
        let same = PlaceIndex(places, within: Self.samePlace).pairs().map { Pair(first: $0.first, second: $0.second) }
        let isTorn = { (pair: Pair) in records[pair.first].split != records[pair.second].split }
        twinsAcrossSplits = (duplicates + nearDuplicates).filter(isTorn)
        samePlaceAcrossSplits = same.filter(isTorn)
        nearPlaceAcrossSplits = PlaceIndex(places, within: PatchGroups.usualDistance).pairs(where: {
            records[$0].split != records[$1].split
        }).map { Pair(first: $0.first, second: $0.second) }
        let atOneTime = same.filter { records[$0.first].mayShowTheTime(of: records[$0.second]) }
        conflicts = (atOneTime + (duplicates + nearDuplicates).filter { !atOneTime.contains($0) }).filter {
            records[$0.first].isMine != records[$0.second].isMine
        }
        var defects: [PatchDefect: [Int]] = [:]
        for patch in records.indices {
            for defect in PatchDefect.defects(of: dataset.pixels(of: patch), in: dataset) {
                defects[defect, default: []].append(patch)
            }
        }
        self.defects = defects
    }

    /// Whether nothing makes figures wrong.
    package var passes: Bool {
        twinsAcrossSplits.isEmpty && nearPlaceAcrossSplits.isEmpty && conflicts.isEmpty
    }
}

extension PatchRecord {
    /// Whether the two patches' dates overlap, or may.
    fileprivate func mayShowTheTime(of other: PatchRecord) -> Bool {
        guard let period, let second = other.period else { return true }
        return period.start < second.end && second.start < period.end
    }
}

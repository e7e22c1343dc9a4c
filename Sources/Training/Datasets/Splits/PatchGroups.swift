/// Patches that show the same place, or may, and therefore belong on one side of a split.
///
/// Patches whose centres are within a distance of each other are of one group, and so are those that a chain of such
/// neighbours joins (single linkage). Where nobody wrote a place down, all patches of the source's family are one group:
/// the same sampling locations were looked at with several cloud limits. Patches that show the same pixels, or nearly,
/// are of one group wherever they are said to be. A family of which only some places are known
/// is one group too, since the unknown ones may be anywhere that the known ones are.
package struct PatchGroups: Sendable {
    /// The group of each patch, numbered from 0 in the order of their first patches.
    package let group: [Int]
    package let count: Int

    /// Metres: 5 km, ten patches.
    package static let usualDistance = 5000.0

    /// Puts the patches of a dataset into groups.
    ///
    /// - Parameters:
    ///   - dataset: The patches.
    ///   - distance: Metres within which patches are neighbours.
    ///   - scattered: The places of sources whose patches are known to be far apart, though not where: a patch whose
    ///     place is unknown then stands alone, unless another shows nearly the same pixels.
    package init(of dataset: PatchDataset, within distance: Double = usualDistance, scattered: Set<Int> = []) {
        var sets = DisjointSets(count: dataset.records.count)
        PlaceIndex(dataset.records.map(\.place), within: distance).link(in: &sets)
        let families = dataset.sources.map { SourceName($0).family }
        let placeless = Set(dataset.records.filter { $0.place == nil }.map { families[$0.source] })
        var first: [String: Int] = [:]
        for (patch, record) in dataset.records.enumerated() {
            let family = families[record.source]
            guard placeless.contains(family), !scattered.contains(record.source) else { continue }
            sets.join(first[family, default: patch], patch)
            first[family] = first[family] ?? patch
        }
        for twins in Twins(in: dataset).pairs { sets.join(twins.first, twins.second) }
        (group, count) = sets.numbered()
    }

    /// How many of each group's patches are no mines, and how many are.
    func sizes(of dataset: PatchDataset) -> [GroupSize] {
        var sizes = [GroupSize](repeating: GroupSize(), count: count)
        for (patch, record) in dataset.records.enumerated() {
            if record.isMine { sizes[group[patch]].mines += 1 } else { sizes[group[patch]].others += 1 }
        }
        return sizes
    }
}

/// How many patches a group has.
struct GroupSize: Sendable, Equatable {
    var mines = 0
    var others = 0
}

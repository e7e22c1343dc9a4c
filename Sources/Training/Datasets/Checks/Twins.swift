/// Patches that show the same pixels, or nearly: found by their fingerprints.
struct Twins: Sendable {
    /// Two patches, the smaller number first.
    struct Pair: Sendable, Equatable {
        let first: Int
        let second: Int
        /// Whether every pixel is the same.
        let isExact: Bool
    }

    /// In order.
    ///
    /// A patch without any difference in it, like a wholly masked one, is nobody's twin.
    let pairs: [Pair]

    init(in dataset: PatchDataset) {
        let prints = dataset.records.indices.map {
            Fingerprint(of: dataset.pixels(of: $0), side: dataset.side, bands: dataset.bands.count)
        }
        let near = NearWords(of: prints.map { $0.blocks == nil ? nil : $0.bits }, within: Fingerprint.mostBits)
        pairs = near.pairs.filter { prints[$0.first].isNear(prints[$0.second]) }.map { pair in
            let isExact =
                prints[pair.first].digest == prints[pair.second].digest
                && dataset.pixels(of: pair.first).elementsEqual(dataset.pixels(of: pair.second))
            return Pair(first: pair.first, second: pair.second, isExact: isExact)
        }
    }
}

/// Patches that show the same pixels, or nearly: found by comparing the fingerprints of all pairs.
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
        // Bits alone lie close together, so that most pairs take a nanosecond.
        let bits = prints.map(\.bits)
        let candidates = bits.indices.filter { prints[$0].blocks != nil }
        var pairs: [Pair] = []
        for (place, first) in candidates.enumerated() {
            for second in candidates[(place + 1)...]
            where (bits[first] ^ bits[second]).nonzeroBitCount <= Fingerprint.mostBits
                && prints[first].isNear(prints[second])
            {
                let isExact =
                    prints[first].digest == prints[second].digest
                    && dataset.pixels(of: first).elementsEqual(dataset.pixels(of: second))
                pairs.append(Pair(first: first, second: second, isExact: isExact))
            }
        }
        self.pairs = pairs
    }
}

import CKernels

/// A fixed list of comparisons that brings the two middle numbers of sorted blocks to the middle places.
///
/// The comparisons are those of Batcher's odd-even merge sort without the ones that the middle doesn't depend on. They
/// don't depend on the numbers, so that a whole row of pixels takes each of them at once.
///
/// Reference: Knuth, The Art of Computer Programming, volume 3, section 5.2.2, algorithm M, and section 5.3.4.
struct SelectionNetwork {
    /// The places: at least the numbers that there are, to a whole or half block.
    let places: Int
    let comparisons: [minemap_comparison]

    init(count: Int) {
        let half = Int(MINEMAP_BLOCK_ROWS) / 2
        let places = (max(1, count) + half - 1) / half * half
        self.places = places
        let middle = Set([places / 2 - 1, places / 2].map(Int32.init))
        self.comparisons = Self.needed(of: Self.merging(places: places), for: middle)
    }

    /// What sorts any numbers whose blocks are sorted.
    private static func merging(places: Int) -> [minemap_comparison] {
        var comparisons: [minemap_comparison] = []
        var merged = Int(MINEMAP_BLOCK_ROWS)
        while merged < places {
            var distance = merged
            while distance >= 1 {
                for start in stride(from: distance % merged, to: places - distance, by: 2 * distance) {
                    for lower in start..<min(start + distance, places - distance)
                    where lower / (2 * merged) == (lower + distance) / (2 * merged) {
                        comparisons.append(minemap_comparison(lower: Int32(lower), upper: Int32(lower + distance)))
                    }
                }
                distance /= 2
            }
            merged *= 2
        }
        return comparisons
    }

    /// The comparisons that some place of `wanted` depends on, found from the last to the first.
    private static func needed(of all: [minemap_comparison], for wanted: Set<Int32>) -> [minemap_comparison] {
        var wanted = wanted
        var needed: [minemap_comparison] = []
        for comparison in all.reversed() where !wanted.isDisjoint(with: [comparison.lower, comparison.upper]) {
            wanted.formUnion([comparison.lower, comparison.upper])
            needed.append(comparison)
        }
        return needed.reversed()
    }
}

/// A fixed list of comparisons that sorts any values of one count: Batcher's odd-even merge sort.
///
/// The comparisons don't depend on the values, so a whole row of pixels takes each of them at once: several
/// scenes are sorted pixel by pixel with the processor's vector minimum and maximum.
///
/// Reference: Knuth, The Art of Computer Programming, volume 3, section 5.2.2, algorithm M.
struct SortingNetwork {
    /// Pairs of places; after each the smaller value stands at the first.
    let comparisons: [(lower: Int, upper: Int)]

    init(count: Int) {
        var comparisons: [(Int, Int)] = []
        var merged = 1
        while merged < count {
            var distance = merged
            while distance >= 1 {
                for start in stride(from: distance % merged, to: count - distance, by: 2 * distance) {
                    for lower in start..<min(start + distance, count - distance)
                    where lower / (2 * merged) == (lower + distance) / (2 * merged) {
                        comparisons.append((lower, lower + distance))
                    }
                }
                distance /= 2
            }
            merged *= 2
        }
        self.comparisons = comparisons
    }

    /// Sorts each column of `values`, which holds rows of `width`, one after the other: the smallest comes first.
    func sortColumns(of values: UnsafeMutableBufferPointer<UInt16>, width: Int) {
        for (lower, upper) in comparisons {
            let first = UnsafeMutableBufferPointer(rebasing: values[lower * width..<(lower + 1) * width])
            let second = UnsafeMutableBufferPointer(rebasing: values[upper * width..<(upper + 1) * width])
            for column in 0..<width {
                let (one, other) = (first[column], second[column])
                first[column] = min(one, other)
                second[column] = max(one, other)
            }
        }
    }
}

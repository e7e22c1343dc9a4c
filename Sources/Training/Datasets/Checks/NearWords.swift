/// Pairs of words that differ in few of their bits, found without comparing all of them.
///
/// Words are cut into one part more than bits may differ, so that two that are near have a part in common: only words
/// with a common part are compared.
package struct NearWords: Sendable {
    /// Places in the list of words, the smaller first, in order.
    package let pairs: [Pair]

    package struct Pair: Sendable, Hashable {
        package let first: Int
        package let second: Int
    }

    /// - Parameters:
    ///   - words: The list; one that is nil is near none.
    ///   - bits: The most in which two may differ, 0 to 63.
    package init(of words: [UInt64?], within bits: Int) {
        let parts = Self.parts(count: bits + 1)
        var pairs: [Pair] = []
        for (number, part) in parts.enumerated() {
            var met: [UInt64: [(place: Int, word: UInt64)]] = [:]
            for (place, word) in words.enumerated() {
                guard let word else { continue }
                for other in met[word & part, default: []] {
                    let difference = word ^ other.word
                    // Those that an earlier part has in common are there already.
                    guard difference.nonzeroBitCount <= bits, parts[..<number].allSatisfy({ difference & $0 != 0 })
                    else { continue }
                    pairs.append(Pair(first: other.place, second: place))
                }
                met[word & part, default: []].append((place, word))
            }
        }
        self.pairs = pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }

    /// Masks that together are all bits.
    private static func parts(count: Int) -> [UInt64] {
        (0..<count).map { part in
            (UInt64.bitWidth * part / count..<UInt64.bitWidth * (part + 1) / count).reduce(0) { $0 | 1 << UInt64($1) }
        }
    }
}

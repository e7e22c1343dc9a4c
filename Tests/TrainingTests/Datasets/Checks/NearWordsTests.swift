import Geography
import Testing
import Training

struct NearWordsTests {
    /// Words in families: each differs from its family's first in up to six bits.
    private func words(families: Int, seed: UInt64) -> [UInt64?] {
        var numbers = SplitMix(seed: seed)
        return (0..<families).flatMap { _ in
            let first = numbers.next()
            return (0..<5).map { _ in
                (0..<(numbers.next() % 7)).reduce(first) { word, _ in word ^ 1 << (numbers.next() % 64) }
            }
        }
    }

    @Test(arguments: [0, 1, 4, 7])
    func findsWhatComparingAllWouldFind(bits: Int) {
        let words = words(families: 60, seed: 7)
        let all = words.indices.flatMap { first in
            words.indices.filter { second in
                guard second > first, let one = words[first], let other = words[second] else { return false }
                return (one ^ other).nonzeroBitCount <= bits
            }.map { [first, $0] }
        }

        #expect(!all.isEmpty)
        #expect(NearWords(of: words, within: bits).pairs.map { [$0.first, $0.second] } == all)
    }

    @Test func leavesOutWhatIsNoWord() {
        let pairs = NearWords(of: [5, nil, 5, nil], within: 4).pairs

        #expect(pairs.map { [$0.first, $0.second] } == [[0, 2]])
    }
}

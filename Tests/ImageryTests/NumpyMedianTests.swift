import Foundation
import Geography
import Imagery
import TestSupport
import Testing

/// Against the answers of numpy in `MedianValues.txt`, which `scripts/make-median-values.py` made.
struct NumpyMedianTests {
    @Test(arguments: 1...60)
    func takesNumpysMaskedMedianHoweverManyScenesAreMasked(count: Int) throws {
        let answer = try #require(answers()[count - 1].first)

        #expect(SceneReduction(count: count, method: .median).values(of: rows(count), width: count + 1) == answer)
    }

    @Test(arguments: 1...60)
    func takesNumpysMaskedMinimumHoweverManyScenesAreMasked(count: Int) throws {
        let answer = try #require(answers()[count - 1].last)

        #expect(SceneReduction(count: count, method: .min).values(of: rows(count), width: count + 1) == answer)
    }

    /// For each number of scenes the medians, and the smallest.
    private func answers() throws -> [[[UInt16]]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "MedianValues.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.split(separator: " ").compactMap { UInt16($0) } }
        }
    }

    /// The rows that the script drew: the first pixel is masked in no scene, the next in one, the last in all.
    private func rows(_ count: Int) -> [[UInt16]] {
        var random = SplitMix(seed: UInt64(count))
        var rows = [[UInt16]](repeating: [UInt16](repeating: 0, count: count + 1), count: count)
        for masked in 0...count {
            let largest: UInt64 = [20_000, 5, 65_535][(count + masked) % 3]
            for scene in 0..<count { rows[scene][masked] = UInt16(1 + random.next() % largest) }
            var left = Array(0..<count)
            for _ in 0..<masked { rows[left.remove(at: Int(random.next() % UInt64(left.count)))][masked] = 0 }
        }
        return rows
    }
}

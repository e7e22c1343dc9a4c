import Geography
import Imagery
import TestSupport
import Testing

struct SceneReductionTests {
    /// Rows of any width, of up to 150 scenes, few of them masked or many, with few numbers alike or many.
    @Test(arguments: 0..<60 as Range<UInt64>)
    func agreesWithASortOfEveryPixel(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let (count, width) = (Int.random(in: 0...150, using: &random), Int.random(in: 1...1_100, using: &random))
        let rows = rows(count, width: width, by: &random)
        let seen = (0..<width).map { column in rows.map { Int($0[column]) }.filter { $0 > 0 }.sorted() }
        let medians = seen.map { $0.isEmpty ? 0 : $0[($0.count - 1) / 2] + $0[$0.count / 2] }
        let smallest = seen.map { 2 * ($0.first ?? 0) }

        #expect(firstDifference(values(of: rows, width: width, by: .median), medians.map { min($0, 65_534) }) == nil)
        #expect(firstDifference(values(of: rows, width: width, by: .min), smallest.map { min($0, 65_534) }) == nil)
        #expect(firstDifference(SceneReduction.seenCounts(of: rows, width: width), seen.map(\.count)) == nil)
    }

    @Test(
        arguments: [
            ([65_535], 65_534), ([65_535, 0, 0], 65_534), ([1, 65_535], 65_534), ([1, 65_533], 65_534),
            ([1, 65_532], 65_533), ([65_535, 65_535, 2, 2, 0], 65_534), ([65_535, 2, 2], 4),
        ] as [([UInt16], UInt16)])
    func clipsOnlyTheMedianOfLargeNumbers(numbers: [UInt16], value: UInt16) {
        #expect(
            SceneReduction(count: numbers.count, method: .median).values(of: numbers.map { [$0] }, width: 1) == [value])
    }

    @Test(arguments: [1, 31, 33, 255, 257, 300, 600], CompositeMethod.allCases)
    func writesNothingPastTheRow(width: Int, method: CompositeMethod) {
        let count = method == .minMasked ? 1 : 20
        let numbers = [UInt16](repeating: 7, count: width)
        var values = [UInt16](repeating: 1, count: width + 64)
        numbers.withUnsafeBufferPointer { numbers in
            values.withUnsafeMutableBufferPointer { values in
                guard let row = numbers.baseAddress, let result = values.baseAddress else { return }
                SceneReduction(count: count, method: method).reduce(
                    Array(repeating: row, count: count), width: width, into: result)
            }
        }

        #expect(values == [UInt16](repeating: 14, count: width) + [UInt16](repeating: 1, count: 64))
    }

    private func rows(_ count: Int, width: Int, by random: inout SplitMix) -> [[UInt16]] {
        let largest: UInt16 = [3, 20_000, 65_535].randomElement(using: &random) ?? 3
        let maskedShare = Double.random(in: 0...1, using: &random)
        return (0..<count).map { _ in
            (0..<width).map { _ in
                let isMasked = Double.random(in: 0..<1, using: &random) < maskedShare
                return isMasked ? 0 : UInt16.random(in: 1...largest, using: &random)
            }
        }
    }

    private func values(of rows: [[UInt16]], width: Int, by method: CompositeMethod) -> [UInt16] {
        SceneReduction(count: rows.count, method: method).values(of: rows, width: width)
    }

    /// One pixel tells more than two rows of a thousand.
    private func firstDifference(_ values: [UInt16], _ expected: [Int]) -> String? {
        let column = values.indices.first { Int(values[$0]) != expected[$0] }
        return column.map { "column \($0) of \(values.count): \(values[$0]), not \(expected[$0])" }
    }
}

import Geography

/// Divides groups so that each split has its part of the mines, and its part of the rest.
///
/// What is made small is the sum over splits and both classes of
///
///     ((patches − part x all patches) / all patches)²
///
/// Groups are dealt out in an order of the seed's, each to where the sum grows least, and then moved one at a
/// time while that makes the sum smaller.
struct SplitBalance {
    private let sizes: [GroupSize]
    /// By split, in the order of its cases.
    private let parts: [Double]
    private let seed: UInt64

    init(_ sizes: [GroupSize], parts: [Double], seed: UInt64) {
        self.sizes = sizes
        self.parts = parts
        self.seed = seed
    }

    private static let rounds = 20

    func divide(_ groups: [Int]) -> [(group: Int, split: Split)] {
        var numbers = SplitMix(seed: seed)
        let order = groups.map { (key: numbers.next(), group: $0) }.sorted { $0 < $1 }.map(\.group)
        var tally = Tally(of: groups.map { sizes[$0] }, parts: parts)
        var places = order.map { group in
            let best = tally.best(for: sizes[group])
            tally.add(sizes[group], to: best, times: 1)
            return best
        }
        for _ in 0..<Self.rounds {
            var hasMoved = false
            for (index, group) in order.enumerated() {
                tally.add(sizes[group], to: places[index], times: -1)
                let best = tally.best(for: sizes[group], preferring: places[index])
                hasMoved = hasMoved || best != places[index]
                places[index] = best
                tally.add(sizes[group], to: best, times: 1)
            }
            if !hasMoved { break }
        }
        return zip(order, places).map { ($0, Split.allCases[$1]) }
    }
}

/// How many patches each split has, and should have.
private struct Tally {
    private var counts: [SIMD2<Double>]
    private let aims: [SIMD2<Double>]
    private let totals: SIMD2<Double>
    private let parts: [Double]

    init(of sizes: [GroupSize], parts: [Double]) {
        let all = sizes.reduce(SIMD2<Double>.zero) { $0 + $1.numbers }
        totals = SIMD2(max(1, all.x), max(1, all.y))
        aims = parts.map { $0 * all }
        counts = parts.map { _ in .zero }
        self.parts = parts
    }

    mutating func add(_ size: GroupSize, to split: Int, times: Double) {
        counts[split] += times * size.numbers
    }

    /// Where a group makes the sum least; of equals the preferred, then the one with the larger part.
    func best(for size: GroupSize, preferring preferred: Int? = nil) -> Int {
        let open = parts.indices.filter { parts[$0] > 0 }
        let costs = open.map { split in
            let before = (counts[split] - aims[split]) / totals
            let after = (counts[split] + size.numbers - aims[split]) / totals
            return (after * after - before * before).sum()
        }
        let least = costs.min() ?? 0
        let cheapest = zip(open, costs).filter { $0.1 <= least + 1e-12 }.map(\.0)
        if let preferred, cheapest.contains(preferred) { return preferred }
        return cheapest.max { (parts[$0], -$0) < (parts[$1], -$1) } ?? 0
    }
}

extension GroupSize {
    fileprivate var numbers: SIMD2<Double> { SIMD2(Double(mines), Double(others)) }
}

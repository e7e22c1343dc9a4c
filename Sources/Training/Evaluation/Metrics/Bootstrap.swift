import Geography

/// How much figures would differ with other patches like these: intervals from drawing the patches' groups anew.
///
/// Pictures of neighbouring ground say the same thing, and so do those of one sampling campaign. So whole groups are
/// drawn, never single patches (``PatchGroups``: places within 5 km of each other; all of a family of sources whose
/// places nobody wrote down). As many groups as there are, with replacement, many times over; the middle 95 % of a
/// figure's values are its interval. With few groups intervals are wide. A figure of mines, or of other patches, whose
/// patches are of fewer than five groups has none: nothing is known then of patches elsewhere.
///
/// Reference: Efron (1979), <https://doi.org/10.1214/aos/1176344552>; Davison and Hinkley (1997), 3.8, on groups.
package struct Bootstrap: Sendable {
    package static let usualResamples = 1000
    package static let fewestGroups = 5

    package let resamples: Int
    package let seed: UInt64
    /// The number of groups that were drawn from.
    package let groups: Int
    /// The number of those that hold mines, and of those that hold other patches.
    package let groupsOfMines: Int
    package let groupsOfOthers: Int
    /// None for a figure that most draws didn't have.
    package let intervals: [Figure: Interval]

    /// Draws groups anew; the same patches, groups and seed give the same intervals.
    ///
    /// - Parameters:
    ///   - patches: What is judged.
    ///   - group: The group of each patch, by any number.
    ///   - threshold: What a score must be above.
    ///   - resamples: How often groups are drawn.
    ///   - seed: Repeats the draws.
    package init(
        of patches: [ScoredPatch], group: [Int], above threshold: Double, resamples: Int = usualResamples,
        seed: UInt64 = 1
    ) {
        let order = patches.indices.sorted { (patches[$0].score, $1) > (patches[$1].score, $0) }
        let sorted = order.map { patches[$0] }
        let numbers = Self.numbered(group)
        let groupOfSorted = order.map { numbers.group[$0] }
        var values: [Figure: [Double]] = [:]
        for resample in 0..<resamples {
            let times = Self.draw(numbers.count, seed: seed, resample)
            let drawn = Assessment(sorted: sorted, above: threshold) { times[groupOfSorted[$0]] }
            for figure in Figure.allCases { drawn.value(of: figure).map { values[figure, default: []].append($0) } }
        }
        self.resamples = resamples
        self.seed = seed
        groups = numbers.count
        let ofMines = Set(zip(numbers.group, patches).filter { $0.1.isMine }.map(\.0)).count
        let ofOthers = Set(zip(numbers.group, patches).filter { !$0.1.isMine }.map(\.0)).count
        groupsOfMines = ofMines
        groupsOfOthers = ofOthers
        intervals = values.filter { figure, values in
            values.count * 2 > resamples && figure.groups(ofMines, ofOthers) >= Self.fewestGroups
        }.compactMapValues(Interval.init(holding:))
    }

    /// How often each group is drawn.
    private static func draw(_ count: Int, seed: UInt64, _ resample: Int) -> [Int] {
        var random = SplitMix(seed: seed, resample)
        var times = [Int](repeating: 0, count: count)
        for _ in 0..<count { times[Int(random.real(in: 0..<Double(count)))] += 1 }
        return times
    }

    /// The groups numbered from 0, in the order of their first patches.
    private static func numbered(_ group: [Int]) -> (group: [Int], count: Int) {
        var numbers: [Int: Int] = [:]
        let numbered = group.map { group in
            let number = numbers[group] ?? numbers.count
            numbers[group] = number
            return number
        }
        return (numbered, numbers.count)
    }
}

extension Figure {
    /// How many groups have a say in it.
    fileprivate func groups(_ ofMines: Int, _ ofOthers: Int) -> Int {
        switch self {
        case .sensitivity: ofMines
        case .specificity, .falseAlarms: ofOthers
        default: min(ofMines, ofOthers)
        }
    }
}

/// Whether scores can be read as probabilities: of patches that score 0.7, seven in ten should be mines.
package struct Calibration: Sendable, Hashable {
    /// The patches whose scores lie in one tenth of 0 to 1: above its lower end, up to its upper.
    ///
    /// The first holds scores of 0, too.
    package struct Bin: Sendable, Hashable {
        package fileprivate(set) var count = 0
        package fileprivate(set) var mines = 0
        fileprivate var sum = 0.0

        /// The mean score; nil in an empty bin.
        package var meanScore: Double? { count > 0 ? sum / Double(count) : nil }
        /// The share of mines; nil in an empty bin.
        package var mineShare: Double? { count > 0 ? Double(mines) / Double(count) : nil }
    }

    package let bins: [Bin]
    /// The mean of (score − truth)², truth being 1 or 0: 0 is perfect, and 0.25 what a score of ½ everywhere gets.
    ///
    /// Reference: Brier (1950), <https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2>.
    package let brier: Double?

    package init(of patches: [ScoredPatch]) {
        self.init(of: patches) { _ in 1 }
    }

    init(of patches: [ScoredPatch], weight: (Int) -> Int) {
        var bins = [Bin](repeating: Bin(), count: Self.binCount)
        var squares = 0.0
        for (index, patch) in patches.enumerated() {
            let weight = weight(index)
            let score = Double(patch.score)
            let truth = patch.isMine ? 1.0 : 0
            let bin = max(0, min(Self.binCount - 1, Int((score * Double(Self.binCount)).rounded(.up)) - 1))
            bins[bin].count += weight
            bins[bin].mines += patch.isMine ? weight : 0
            bins[bin].sum += Double(weight) * score
            squares += Double(weight) * (score - truth) * (score - truth)
        }
        let count = bins.reduce(0) { $0 + $1.count }
        self.bins = bins
        brier = count > 0 ? squares / Double(count) : nil
    }

    /// How far mean scores and shares of mines are apart, over all bins by their patches.
    ///
    ///     ECE = Σ n/N · |share of mines − mean score|
    ///
    /// Reference: Naeini et al. (2015), <https://doi.org/10.1609/aaai.v29i1.9602>.
    package var expectedError: Double? {
        let count = bins.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        return bins.reduce(0) { $0 + (Double($1.mines) - $1.sum).magnitude } / Double(count)
    }

    package static let binCount = 10
}

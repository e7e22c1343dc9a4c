/// How many patches a threshold sorts rightly and wrongly; every figure of it is derived, so figures can't disagree.
package struct ConfusionCounts: Sendable, Hashable {
    package var truePositives = 0
    package var falsePositives = 0
    package var trueNegatives = 0
    package var falseNegatives = 0

    package init(truePositives: Int = 0, falsePositives: Int = 0, trueNegatives: Int = 0, falseNegatives: Int = 0) {
        self.truePositives = truePositives
        self.falsePositives = falsePositives
        self.trueNegatives = trueNegatives
        self.falseNegatives = falseNegatives
    }

    /// Counts patches at a threshold.
    package init(of patches: some Sequence<ScoredPatch>, above threshold: Double) {
        for patch in patches {
            switch (patch.isMine, patch.exceeds(threshold)) {
            case (true, true): truePositives += 1
            case (true, false): falseNegatives += 1
            case (false, true): falsePositives += 1
            case (false, false): trueNegatives += 1
            }
        }
    }

    package var mines: Int { truePositives + falseNegatives }
    package var others: Int { falsePositives + trueNegatives }
    package var detected: Int { truePositives + falsePositives }
    package var count: Int { mines + others }

    /// The share of mines that are detected, also called recall; nil without mines.
    package var sensitivity: Double? { Self.share(truePositives, of: mines) }

    /// The share of other patches that aren't detected; nil without such patches.
    package var specificity: Double? { Self.share(trueNegatives, of: others) }

    /// The share of other patches that are taken for mines: 1 − specificity.
    package var falseAlarms: Double? { Self.share(falsePositives, of: others) }

    /// The share of what is detected that is a mine; nil where nothing is detected.
    ///
    /// It depends on how common mines are among the patches, and is lower where they are rarer.
    package var precision: Double? { Self.share(truePositives, of: detected) }

    package var accuracy: Double? { Self.share(truePositives + trueNegatives, of: count) }

    /// The weighted harmonic mean of precision and sensitivity.
    ///
    ///     F = (1 + beta²) TP / ((1 + beta²) TP + beta² FN + FP)
    ///
    /// - Returns: nil where there are no mines, and nothing is detected.
    package func fScore(beta: Double) -> Double? {
        let square = beta * beta
        let found = (1 + square) * Double(truePositives)
        let whole = found + square * Double(falseNegatives) + Double(falsePositives)
        return whole > 0 ? found / whole : nil
    }

    private static func share(_ part: Int, of whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}

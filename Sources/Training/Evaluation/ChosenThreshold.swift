/// A threshold that a rule chose from validation patches, and what it comes to on those that are judged.
package struct ChosenThreshold: Sendable, Hashable {
    package let rule: ThresholdRule
    package let threshold: Double
    package let counts: ConfusionCounts

    /// The rules that every report tells; those that validation can't answer are left out.
    static func usual(from validation: [ScoredPatch], judgedBy ranking: ScoreRanking) -> [ChosenThreshold] {
        guard !validation.isEmpty else { return [] }
        let rules =
            [1, 0.5, 2].map { ThresholdRule.largestF(beta: $0) }
            + [0.01, 0.02].map { ThresholdRule.falseAlarms([FalseAlarmLimit(share: $0)]) }
        return rules.compactMap { rule in
            guard let threshold = try? rule.threshold(for: validation) else { return nil }
            return ChosenThreshold(rule: rule, threshold: threshold, counts: ranking.counts(above: threshold))
        }
    }
}

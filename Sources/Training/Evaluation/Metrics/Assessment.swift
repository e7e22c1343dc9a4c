/// How well scores tell mines from the rest: what all figures are derived from.
package struct Assessment: Sendable, Hashable {
    package let threshold: Double
    package let ranking: ScoreRanking
    package let calibration: Calibration
    package let counts: ConfusionCounts

    package init(of patches: [ScoredPatch], above threshold: Double) {
        self.init(sorted: patches.sorted { $0.score > $1.score }, above: threshold) { _ in 1 }
    }

    /// Takes patches that are sorted already, the highest score first, each as often as its weight says.
    init(sorted patches: [ScoredPatch], above threshold: Double, weight: (Int) -> Int) {
        self.threshold = threshold
        ranking = ScoreRanking(sorted: patches, weight: weight)
        calibration = Calibration(of: patches, weight: weight)
        counts = ranking.counts(above: threshold)
    }

    /// A figure; nil where the patches don't tell, as without mines.
    package func value(of figure: Figure) -> Double? {
        switch figure {
        case .rocArea: ranking.rocArea
        case .averagePrecision: ranking.averagePrecision
        case .brier: calibration.brier
        case .calibrationError: calibration.expectedError
        default: counts.value(of: figure)
        }
    }

    /// The thresholds that a sweep tells: 0.02, 0.04, up to 0.98.
    package static let sweptThresholds = (1...49).map { Double($0) / 50 }

    /// The counts at each of ``sweptThresholds``.
    package var sweep: [(threshold: Double, counts: ConfusionCounts)] {
        Self.sweptThresholds.map { ($0, ranking.counts(above: $0)) }
    }
}

package import Geography

/// What the model said of one window over the mosaic windows of a period.
///
/// Scores are probabilities, 0 to 1. A mosaic window counts only where less than a tenth of the
/// window is masked; where none counted, there are no figures: not observed is not zero.
package struct WindowRecord: Hashable, Sendable {
    package let window: Window
    /// The figures; `nil` when no mosaic window counted.
    package let figures: ScoreFigures?

    package init(window: Window, scores: [Score]) {
        self.window = window
        figures = ScoreFigures(of: scores)
    }

    init(window: Window, figures: ScoreFigures?) {
        self.window = window
        self.figures = figures
    }
}

/// Mean, median, extremes and standard deviation of the scores of one window.
package struct ScoreFigures: Hashable, Sendable {
    package let mean: Float
    package let median: Float
    package let min: Float
    package let max: Float
    /// The population standard deviation, as numpy's `std` has it.
    package let deviation: Float
    package let count: Int
    /// How far an ensemble's members are apart: the mean of ``Score/spread`` over the mosaic windows.
    ///
    /// It says how sure the model is, where `deviation` says how much the ground changed in the period. `nil` for a
    /// model of one member.
    package let spread: Float?

    /// The figures of `scores`; `nil` when there are none.
    package init?(of scores: [Score]) {
        let means = scores.map(\.mean)
        let sorted = means.sorted()
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        let mean = means.mean
        let squares = means.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        let middle = (Double(sorted[(sorted.count - 1) / 2]) + Double(sorted[sorted.count / 2])) / 2
        let spreads = scores.compactMap(\.spread)
        self.init(
            mean: Float(mean), median: Float(middle), min: least, max: greatest,
            deviation: Float((squares / Double(sorted.count)).squareRoot()), count: sorted.count,
            spread: spreads.isEmpty ? nil : Float(spreads.mean))
    }

    init(mean: Float, median: Float, min: Float, max: Float, deviation: Float, count: Int, spread: Float?) {
        self.mean = mean
        self.median = median
        self.min = min
        self.max = max
        self.deviation = deviation
        self.count = count
        self.spread = spread
    }
}

extension [Float] {
    fileprivate var mean: Double { reduce(0) { $0 + Double($1) } / Double(count) }
}

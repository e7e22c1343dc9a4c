package import Geography

/// What the network said of one window over the mosaic windows of a period.
///
/// Scores are probabilities, 0 to 1. A mosaic window counts only where less than a tenth of the
/// window is masked; where none counted, there are no figures: not observed is not zero.
package struct WindowRecord: Hashable, Sendable {
    package let window: Window
    /// The figures; `nil` when no mosaic window counted.
    package let figures: ScoreFigures?

    package init(window: Window, scores: [Float]) {
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

    /// The figures of `scores`; `nil` when there are none.
    package init?(of scores: [Float]) {
        guard let least = scores.min(), let greatest = scores.max() else { return nil }
        let count = Double(scores.count)
        let mean = scores.reduce(0) { $0 + Double($1) } / count
        let squares = scores.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        let sorted = scores.sorted()
        let middle = (Double(sorted[(sorted.count - 1) / 2]) + Double(sorted[sorted.count / 2])) / 2
        self.init(
            mean: Float(mean), median: Float(middle), min: least, max: greatest,
            deviation: Float((squares / count).squareRoot()), count: scores.count)
    }

    init(mean: Float, median: Float, min: Float, max: Float, deviation: Float, count: Int) {
        self.mean = mean
        self.median = median
        self.min = min
        self.max = max
        self.deviation = deviation
        self.count = count
    }
}

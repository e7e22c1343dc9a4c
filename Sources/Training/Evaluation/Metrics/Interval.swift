/// Where a figure would likely be with other patches: the interval that 95 of 100 such intervals hold it in.
package struct Interval: Sendable, Hashable {
    package let low: Double
    package let high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }

    /// The 97.5 % quantile of the normal distribution.
    private static let deviations = 1.959963984540054

    /// Wilson's interval of a share: it stays within 0 to 1, and tells something of no or all patches, too.
    ///
    ///     (k + z²/2) / (n + z²)  ±  z / (n + z²) · √(k (n − k) / n + z²/4)
    ///
    /// It takes patches for independent; neighbours aren't, so that it is too narrow for them.
    ///
    /// Reference: Wilson (1927), <https://doi.org/10.1080/01621459.1927.10502953>.
    package init?(wilson part: Int, of whole: Int) {
        guard whole > 0 else { return nil }
        let (part, whole) = (Double(part), Double(whole))
        let square = Self.deviations * Self.deviations
        let middle = (part + square / 2) / (whole + square)
        let reach = Self.deviations / (whole + square) * (part * (whole - part) / whole + square / 4).squareRoot()
        self.init(low: max(0, middle - reach), high: min(1, middle + reach))
    }

    /// The middle 95 % of some values; nil for fewer than 20, whose ends say nothing.
    ///
    /// Quantiles are taken between values, as NumPy's `percentile` does.
    init?(holding values: [Double]) {
        guard values.count >= 20 else { return nil }
        let sorted = values.sorted()
        func quantile(_ share: Double) -> Double {
            let place = share * Double(sorted.count - 1)
            let below = Int(place)
            let above = min(below + 1, sorted.count - 1)
            return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
        }
        self.init(low: quantile(0.025), high: quantile(0.975))
    }
}

/// How to read a mask that somebody else made.
package struct ExternalMaskRule: Hashable, Sendable {
    /// Which values hide.
    package enum Condition: Hashable, Sendable {
        /// All but 0, as in `mask.tif`.
        case notZero
        /// Those below, as in Cloud Score+, whose `cs_cdf` is clear from about 0.6 on.
        case clearFrom(Float)
        /// Those that reach it, as in a map of cloud probabilities.
        case cloudFrom(Float)
    }

    package var condition: Condition
    /// The band's number in the file, from 1.
    package var band: Int

    package init(_ condition: Condition = .notZero, band: Int = 1) {
        self.condition = condition
        self.band = band
    }
}

extension ExternalMaskRule {
    /// What a value says; `noData` is the number that the file has for no data.
    ///
    /// No data hides. Where all but 0 hides, the value alone tells: many masks name 0, their clear ground, as no data.
    func state(of value: Float, noData: Float?) -> CellState {
        if value.isNaN { return .unknown }
        switch condition {
        case .notZero: return value != 0 ? .cloud : .clear
        case .clearFrom(let least): return value == noData ? .unknown : value < least ? .cloud : .clear
        case .cloudFrom(let least): return value == noData ? .unknown : value >= least ? .cloud : .clear
        }
    }
}

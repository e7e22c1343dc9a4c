/// How digital numbers (DN) become what a network was trained on, channel by channel.
///
/// Masked pixels are DN 0 before this, and are normalised like any other.
package enum Normalization: Sendable, Equatable {
    /// `(DN − mean) / deviation`, with constants for each channel in the network's order: `unit_norm`.
    case standardize(mean: [Double], deviation: [Double])
    /// `DN / by`, then held within the range, like `clip(DN / 3000, 0, 1)`.
    case scale(by: Double, clip: ClosedRange<Double>?)

    /// The number of channels that it has constants for, or nil where any will do.
    package var channels: Int? {
        guard case .standardize(let mean, let deviation) = self else { return nil }
        return min(mean.count, deviation.count)
    }

    /// The value of one pixel in one channel.
    ///
    /// Computed in double precision and rounded once, as NumPy does.
    package func value(of dn: Double, channel: Int) -> Float {
        switch self {
        case .standardize(let mean, let deviation):
            Float((dn - mean[channel]) / deviation[channel])
        case .scale(let divisor, let clip):
            Float(Self.clip(dn / divisor, to: clip))
        }
    }

    private static func clip(_ value: Double, to range: ClosedRange<Double>?) -> Double {
        guard let range else { return value }
        return min(max(value, range.lowerBound), range.upperBound)
    }
}

/// What of a value is the same for all windows that see a place, along one axis.
///
/// Place `i` of the window at `k · stride` of the grid stands for the pixel `k · stride + scale · i + offset` of the
/// tile. Where no padding of the window has reached, between its two edges, the value there is that pixel's alone, and
/// windows share it.
struct AxisSharing: Sendable, Equatable {
    /// The pixels from one place to the next.
    let scale: Int
    /// The pixel of place 0, from the window's first.
    let offset: Int
    /// The places that windows share.
    let shared: Range<Int>

    /// The pixels of a window: it is what windows share most.
    static func pixels(_ length: Int) -> AxisSharing { AxisSharing(scale: 1, offset: 0, shared: 0..<length) }

    /// What a step keeps of it: a place is shared whose taps all are.
    func through(_ taps: AxisTaps, to length: Int) -> AxisSharing {
        guard taps.stride > 0, !shared.isEmpty, scale * taps.stride <= Self.largestScale else { return .nothing }
        let offset = offset - taps.before * scale
        let scale = scale * taps.stride
        // The first place whose first tap is shared, and the last whose last is.
        let lower = max(0, (shared.lowerBound + taps.before + taps.stride - 1).flooredQuotient(by: taps.stride))
        let reach = shared.upperBound - 1 - (taps.count - 1) * taps.dilation + taps.before
        let upper = min(length, reach.flooredQuotient(by: taps.stride) + 1)
        return AxisSharing(scale: scale, offset: offset, shared: lower < upper ? lower..<upper : 0..<0)
    }

    /// What two values that are joined place by place share: nothing where their places are other pixels.
    func joined(with other: AxisSharing) -> AxisSharing {
        let isAligned = scale == other.scale && offset == other.offset
        let both = shared.clamped(to: other.shared)
        return isAligned ? AxisSharing(scale: scale, offset: offset, shared: both) : .nothing
    }

    /// Every window has its places for itself.
    static let nothing = AxisSharing(scale: 1, offset: 0, shared: 0..<0)

    // No tile is as wide; a file may ask for strides whose product overflows.
    private static let largestScale = 1 << 20
}

extension Int {
    fileprivate func flooredQuotient(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

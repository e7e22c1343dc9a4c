/// The places of a value along one axis, over all windows of a grid: each that windows share once, and the others once a
/// window.
///
/// This is what makes sharing exact: what a window's own border changed is another place than what its neighbour sees.
struct AxisPlan: Sendable {
    /// One place: that of some window, in the window's own count.
    struct Place: Sendable, Equatable {
        let window: Int
        let local: Int
    }

    let sharing: AxisSharing
    /// The places of one window, and those of them that anything needs.
    let length: Int
    let needed: Range<Int>
    /// The windows along the axis, and the pixels from one to the next.
    let windows: Int
    let stride: Int

    /// The needed places that windows share.
    var shared: Range<Int> { sharing.shared.clamped(to: needed) }
    /// Those that every window has for itself.
    var own: [Int] { needed.filter { !shared.contains($0) } }

    /// Whether windows move by an even number of places, so that two places are a pair in every window or in none.
    var movesByPairs: Bool { stride.isMultiple(of: 2 * sharing.scale) }

    /// The same with an even number of shared places: the first is each window's own where they are odd.
    var sharingPairs: AxisPlan {
        guard !shared.count.isMultiple(of: 2) else { return self }
        let even = AxisSharing(
            scale: sharing.scale, offset: sharing.offset, shared: (shared.lowerBound + 1)..<shared.upperBound)
        return AxisPlan(sharing: even, length: length, needed: needed, windows: windows, stride: stride)
    }

    /// The pixel that a shared place stands for, up to the same shift for all.
    func pixel(of place: Place) -> Int { stride * place.window + sharing.scale * place.local }

    /// All places: shared ones by pixel, where those of one phase stand together, then the windows' own, by place and
    /// window.
    func places() -> [Place] {
        var byPixel: [Int: Place] = [:]
        for local in shared {
            for window in 0..<windows {
                let place = Place(window: window, local: local)
                byPixel[pixel(of: place)] = place
            }
        }
        let phase = { (pixel: Int) in pixel % sharing.scale }
        let pixels = byPixel.keys.sorted { (phase($0), $0) < (phase($1), $1) }
        return pixels.compactMap { byPixel[$0] }
            + own.flatMap { local in (0..<windows).map { Place(window: $0, local: local) } }
    }

    /// Whether places are kept as those that windows share and those of each.
    ///
    /// Sharing costs runs of columns that are cut short and rows that must be kept. It is free where places of all windows
    /// are in phase and many: then they lie in memory as in the tile, side by side.
    var isWorthSharing: Bool {
        let liesAsInTheTile = stride.isMultiple(of: sharing.scale) && shared.count >= Self.longRun
        return placesLeft <= (liesAsInTheTile ? 1 : Self.fewPlaces)
    }

    private static let longRun = 16
    private static let fewPlaces = 0.9

    /// How many places there are, for one that the windows would have if they shared nothing.
    var placesLeft: Double {
        guard windows > 0, !needed.isEmpty else { return 1 }
        var pixels: Set<Int> = []
        for local in shared {
            for window in 0..<windows { pixels.insert(pixel(of: Place(window: window, local: local))) }
        }
        return Double(pixels.count + own.count * windows) / Double(needed.count * windows)
    }
}

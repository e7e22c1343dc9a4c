import Geography
import Training

/// One patch that is to be cut: a location in a mosaic window.
struct PatchTask: Sendable {
    /// The place of the location among those that were given.
    let location: Int
    let isMine: Bool
    let window: Period
    let ground: Extent
}

/// Tasks that are searched for and read together: those in a square of 100 km, in a period.
struct PatchSquare: Hashable, Comparable {
    let zone: Int
    let column: Int
    let row: Int
    let period: Period

    init(of ground: Extent, in period: Period) {
        zone = ground.crs.epsg
        column = Int((ground.originX / Self.side).rounded(.down))
        row = Int((ground.originY / Self.side).rounded(.down))
        self.period = period
    }

    /// In metres; about a granule's.
    private static let side = 100_000.0

    static func < (first: PatchSquare, second: PatchSquare) -> Bool {
        (first.period, first.zone, first.row, first.column) < (second.period, second.zone, second.row, second.column)
    }
}

/// What became of a task.
enum PatchResult: Sendable {
    /// Rows x columns x bands.
    case made([UInt16])
    case refused(PatchFilter.Reason)
    /// No overpass shows the place in the window.
    case notSeen
    /// For a reason in the words of whatever failed.
    case failed(String)
}

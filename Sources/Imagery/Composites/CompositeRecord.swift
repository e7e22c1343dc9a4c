package import Geography

/// What went into a composite, and what didn't: kept beside it, and the base of the processing report.
package struct CompositeRecord: Codable, Hashable, Sendable {
    /// One overpass that was looked at.
    package struct Look: Codable, Hashable, Sendable {
        package let name: String
        package let date: CalendarDate
        /// The scenes it was put together from.
        package let scenes: [String]
        /// The part of the tile with data, clouds included, 0 to 1.
        package let coverage: Double
        /// The part of the tile with data that no mask hides, 0 to 1.
        package let clear: Double
        /// Why it isn't part of the composite; `nil` when it is.
        package let leftOut: String?
    }

    /// By date.
    package var looks: [Look] = []
    /// What was wrong with scenes, once each.
    package var faults: [SceneFault] = []
    /// The part of the tile that the composite shows, 0 to 1.
    package var observedShare = 0.0
    /// Why nothing of the tile counts as observed although some of it was seen; `nil` when it does.
    package var notObserved: String?

    /// Whether somebody else made it: how many overpasses show a pixel isn't known then.
    package var isReadyMade = false
    /// The files of scenes that couldn't be used, by their digests: when one is mended, the composite is made again.
    package var badFiles: [String: String] = [:]

    package init() {}

    package var usedCount: Int { looks.count { $0.leftOut == nil } }
}

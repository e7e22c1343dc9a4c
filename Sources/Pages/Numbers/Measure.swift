/// What a number in a text is of: a column of the table of areas, or a comparison of two rows.
enum Measure: String, CaseIterable, Sendable {
    /// Another word for the footprint.
    case area
    case footprint
    case polygonSum = "polygon_sum"
    case new, lost, persisting, cumulative
    case observed
    case notObserved = "not_observed"
    case observedShare = "observed_share"
    case detections
    /// By how many per cent a measure has grown since an earlier period.
    case change
    /// How many times as much a measure is as in an earlier period.
    case ratio
    /// What a measure has gained since an earlier period.
    case difference

    /// The name in the statistics, without `_ha`.
    var column: String { self == .area ? Measure.footprint.rawValue : rawValue }

    var isComparison: Bool { [.change, .ratio, .difference].contains(self) }
    var isArea: Bool { !isComparison && self != .detections && self != .observedShare }
}

package import Geography

/// The area of a region's detections in one period, and how it changed since the period before.
///
/// Areas are geodesic on WGS84, under the definition `footprint`: the union of the detections. A
/// window counts whole when a mine is anywhere in it, so a footprint over-estimates the mined area.
package struct MinedArea: Hashable, Sendable {
    /// The id of the definition under which all areas here are measured.
    package static let definition = "footprint"

    package let region: String
    package let period: Period
    /// The model that found the detections, and the threshold their scores passed.
    package let model: String
    package let threshold: Double
    /// How many polygons: windows, or what somebody published.
    package let detectionCount: Int
    /// Self-crossing rings repaired on reading.
    package let repairedCount: Int
    /// The share of windows that at least one mosaic window showed, 0 to 1; `nil` where nobody recorded it.
    package let observedShare: Double?
    /// The ground that the composites show; `nil` where nobody recorded it.
    package let ground: ObservedGround?
    package let footprint: Area
    /// The sum over the polygons, in which overlaps count twice.
    package let polygonSum: Area
    /// Since the period before; `nil` for the first.
    package let change: AreaChange?
    /// Ground that was in any footprint up to this period.
    package let cumulative: Area
    /// The SHA-256 of the detections' file.
    package let dataDigest: String

    package init(
        region: String, period: Period, model: String, threshold: Double, detectionCount: Int, repairedCount: Int = 0,
        observedShare: Double? = nil, ground: ObservedGround? = nil, footprint: Area, polygonSum: Area,
        change: AreaChange? = nil, cumulative: Area, dataDigest: String
    ) {
        self.region = region
        self.period = period
        self.model = model
        self.threshold = threshold
        self.detectionCount = detectionCount
        self.repairedCount = repairedCount
        self.observedShare = observedShare
        self.ground = ground
        self.footprint = footprint
        self.polygonSum = polygonSum
        self.change = change
        self.cumulative = cumulative
        self.dataDigest = dataDigest
    }
}

/// The change between two periods of one region, under one definition and one model.
///
///     new + persisting  = this footprint
///     lost + persisting = the last footprint
package struct AreaChange: Hashable, Sendable {
    package let new: Area
    package let lost: Area
    package let persisting: Area

    package init(new: Area, lost: Area, persisting: Area) {
        self.new = new
        self.lost = lost
        self.persisting = persisting
    }

    /// By how much new and persisting together miss a footprint, as a share of it; 0 where both are nothing.
    package func residual(of footprint: Area) -> Double {
        let missing = ((new + persisting) - footprint).squareMetres.magnitude
        return missing == 0 ? 0 : missing / max(footprint.squareMetres, 1)
    }
}

package import Geography

/// One row of the table of areas: a region in a period, by the footprint of its detections.
///
/// What isn't known is `nil` and shows as a dash; it is never 0. All areas are of one definition,
/// `footprint`, the union of the detected windows: an over-estimate, and the table says so.
package struct AreaRow: Hashable, Sendable {
    package let region: String
    package let period: String
    package let detections: Int
    package let footprint: Area?
    /// The sum of the polygons as published, which counts ground twice where polygons overlap.
    package let polygonSum: Area?
    package let new: Area?
    package let lost: Area?
    package let persisting: Area?
    package let cumulative: Area?

    package init(
        region: String, period: String, detections: Int, footprint: Area? = nil, polygonSum: Area? = nil,
        new: Area? = nil, lost: Area? = nil, persisting: Area? = nil, cumulative: Area? = nil
    ) {
        self.region = region
        self.period = period
        self.detections = detections
        self.footprint = footprint
        self.polygonSum = polygonSum
        self.new = new
        self.lost = lost
        self.persisting = persisting
        self.cumulative = cumulative
    }
}

extension AreaRow {
    var value: TemplateValue {
        [
            "region": .text(region),
            "period": .text(period),
            "detections": .text(detections.grouped),
            "footprint": .text(footprint.hectaresText),
            "polygonSum": .text(polygonSum.hectaresText),
            "new": .text(new.hectaresText),
            "lost": .text(lost.hectaresText),
            "persisting": .text(persisting.hectaresText),
            "cumulative": .text(cumulative.hectaresText),
        ]
    }

    var hasChange: Bool { [new, lost, persisting, cumulative].contains { $0 != nil } }
}

extension Area? {
    /// Whole hectares, or an en dash for what isn't known.
    fileprivate var hectaresText: String { map { Int($0.hectares.rounded()).grouped } ?? "–" }
}

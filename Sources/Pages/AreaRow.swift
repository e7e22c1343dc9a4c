package import Geography
import Project

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
    /// The share of the region's windows that were clear enough to score, from 0 to 1.
    package let observed: Double?

    package init(
        region: String, period: String, detections: Int, footprint: Area? = nil, polygonSum: Area? = nil,
        new: Area? = nil, lost: Area? = nil, persisting: Area? = nil, cumulative: Area? = nil, observed: Double? = nil
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
        self.observed = observed
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
            "observed": .text(observed.percentText),
        ]
    }

    var hasChange: Bool { [new, lost, persisting, cumulative].contains { $0 != nil } }
}

extension Double? {
    /// A share as a percentage of one decimal, or an en dash for what isn't recorded.
    ///
    /// '100.0 %' says that nothing was left out: what is a little less is not rounded up to it.
    fileprivate var percentText: String {
        guard let share = self, share.isFinite else { return "–" }
        let tenths = share >= 1 ? 1000 : min(999, Int((share * 1000).rounded()))
        return "\(tenths / 10).\(tenths % 10) %"
    }
}

extension Area? {
    /// Whole hectares, or an en dash for what isn't known.
    fileprivate var hectaresText: String { map { Int($0.hectares.rounded()).grouped } ?? "–" }
}

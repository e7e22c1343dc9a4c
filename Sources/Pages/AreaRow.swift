package import Geography
import Languages
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
    func value(in language: Language) -> TemplateValue {
        let hectares = { (area: Area?) in TemplateValue.text(area.map { language.wholeHectares($0) } ?? "–") }
        return [
            "region": .text(region),
            "period": .text(period),
            "detections": .text(language.text(of: detections)),
            "footprint": hectares(footprint),
            "polygonSum": hectares(polygonSum),
            "new": hectares(new),
            "lost": hectares(lost),
            "persisting": hectares(persisting),
            "cumulative": hectares(cumulative),
            "observed": .text(observed.map { language.percentText(of: $0) } ?? "–"),
        ]
    }

    var hasChange: Bool { [new, lost, persisting, cumulative].contains { $0 != nil } }
}

extension Language {
    /// An area in whole hectares, without the unit.
    func wholeHectares(_ area: Area) -> String { text(of: area.hectares, decimals: 0) }
}

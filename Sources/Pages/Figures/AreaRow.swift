import Geography
import Languages
import Project
package import Statistics

/// One row of the table of areas: a region in a period, by the footprint of its detections.
///
/// What isn't known shows as a dash; it is never 0. All areas are of one definition, `footprint`, the union of the
/// detected windows: an over-estimate, and the table says so.
package struct AreaRow: Hashable, Sendable {
    /// What the region is called in the language of the page.
    package let title: String
    package let area: MinedArea

    package init(_ area: MinedArea, title: String) {
        self.area = area
        self.title = title
    }
}

extension AreaRow {
    func value(in language: Language) -> TemplateValue {
        let hectares = { (measure: String, amount: Area?) in area.figure(measure, amount, in: language).templateValue }
        return [
            "title": .text(title),
            "link": .text(RegionPage.path(of: area.region)),
            "start": .text("\(area.period.start)"),
            "period": .text(area.period.title(in: language)),
            "detections": area.detectionFigure(in: language).templateValue,
            "footprint": hectares("footprint", area.footprint),
            "polygonSum": hectares("polygon_sum", area.polygonSum),
            "new": hectares("new", area.change?.new),
            "lost": hectares("lost", area.change?.lost),
            "persisting": hectares("persisting", area.change?.persisting),
            "cumulative": hectares("cumulative", area.cumulative),
            "observed": area.observedFigure(in: language).templateValue,
        ]
    }
}

extension [AreaRow] {
    /// For the template `areas`.
    func values(in language: Language) -> [String: TemplateValue] {
        [
            "areas": .list(map { $0.value(in: language) }),
            "hasAreas": .flag(!isEmpty),
            "hasChange": .flag(contains { $0.area.change != nil }),
            "hasObserved": .flag(contains { $0.area.observedShare != nil }),
        ]
    }
}

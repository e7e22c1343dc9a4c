import Geography
import Languages
import Project
package import Statistics

/// The one number of the first page, with where it is from.
package struct Headline: Hashable, Sendable {
    /// What the region is called in the language of the page.
    package let region: String
    package let area: MinedArea

    package init(region: String, area: MinedArea) {
        self.region = region
        self.area = area
    }
}

extension Headline {
    func value(in language: Language) -> TemplateValue {
        [
            "place": .text(region),
            "when": .text(area.period.title(in: language)),
            "page": .text(RegionPage.path(of: area.region)),
            "footprint": area.roundFootprint(in: language).templateValue,
            "places": area.detectionFigure(in: language).templateValue,
        ]
    }
}

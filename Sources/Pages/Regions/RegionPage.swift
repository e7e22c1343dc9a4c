import Geography
import Languages
import Project
import Statistics

/// The page of a region: its numbers, how they changed, what was looked at, and what to beware of.
package struct RegionPage: Hashable, Sendable {
    package let name: String
    package let title: String
    package let isInvented: Bool
    /// One a model.
    package let series: [RegionSeries]
    /// The maps that show it.
    package let maps: [MapCard]
    package let downloads: [Download]
    package let caveats: [String]
    package let corrections: [Correction]
    package let attributions: [String]
    /// The west, south, east and north of its boundary, in degrees.
    package let box: [Double]

    package init(
        name: String, title: String, isInvented: Bool = false, series: [RegionSeries], maps: [MapCard] = [],
        downloads: [Download] = [], caveats: [String] = [], corrections: [Correction] = [],
        attributions: [String] = [], box: [Double] = []
    ) {
        self.name = name
        self.title = title
        self.isInvented = isInvented
        self.series = series
        self.maps = maps
        self.downloads = downloads
        self.caveats = caveats
        self.corrections = corrections
        self.attributions = attributions
        self.box = box
    }

    package static func path(of region: String) -> String { "region-\(region).html" }
}

extension SiteRenderer {
    package func render(_ page: RegionPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let (language, phrases) = (site.language, site.phrases)
        let summary = page.summary(in: site.edition)
        var values: [String: TemplateValue] = [
            "title": .text(page.title), "summary": .text(summary), "isInvented": .flag(page.isInvented),
            "series": .list(
                page.series.enumerated().map { $1.value(id: "series-\($0)", of: page.title, in: site.edition) }),
            "hasSeveralSeries": .flag(page.series.count > 1),
            "maps": .list(page.maps.map { $0.value(in: language) }), "hasMaps": .flag(!page.maps.isEmpty),
            "downloads": .list(try page.downloads.values(in: language)),
            "hasDownloads": .flag(!page.downloads.isEmpty),
            "caveats": .texts(page.caveats), "hasCaveats": .flag(!page.caveats.isEmpty),
            "attributions": .texts(page.attributions),
        ]
        values.merge(page.corrections.values(in: language)) { own, _ in own }
        let frame = PageFrame(
            path: RegionPage.path(of: page.name), title: phrases.text("region.title", ["region": page.title]),
            description: summary, picture: page.maps.first?.picture,
            linkedData: .dataset(of: page, described: summary, in: site))
        return try self.page(frame, in: site, with: "region", values)
    }
}

extension RegionPage {
    /// The last footprint in a sentence.
    private func summary(last: MinedArea, in edition: Edition) -> String {
        edition.phrases.text(
            "region.summary",
            [
                "region": title, "period": last.period.title(in: edition.language),
                "footprint": edition.language.wholeHectares(last.footprint),
                "detections": edition.language.text(of: last.detectionCount),
            ])
    }

    fileprivate func summary(in edition: Edition) -> String {
        series.first?.rows.last.map { summary(last: $0, in: edition) } ?? title
    }
}

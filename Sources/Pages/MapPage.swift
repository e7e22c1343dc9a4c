package import Cartography
import Languages
import Project

/// A page with one map: the map, what it shows, what to beware of, and the numbers behind it.
package struct MapPage: Hashable, Sendable {
    package let view: MapView
    /// The view's summary, in which numbers of the statistics may stand as tags; `nil` takes it as it is.
    package let summary: String?
    /// What a reader may get wrong, one sentence or two each.
    package let caveats: [String]
    package let areas: [AreaRow]
    package let downloads: [Download]
    package let attributions: [String]
    package let corrections: [Correction]

    package init(
        view: MapView, summary: String? = nil, caveats: [String] = [], areas: [AreaRow] = [],
        downloads: [Download] = [], attributions: [String] = [], corrections: [Correction] = []
    ) {
        self.view = view
        self.summary = summary
        self.caveats = caveats
        self.areas = areas
        self.downloads = downloads
        self.attributions = attributions
        self.corrections = corrections
    }
}

extension SiteRenderer {
    package func render(_ page: MapPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let view = page.view
        let frame = PageFrame(
            path: view.path, title: view.title, description: view.summary, basemaps: view.basemaps,
            picture: MapPicture.path(of: view.name, in: site.language, as: .card))
        var values = try view.values(in: site.edition)
        values["summary"] = .text(page.summary ?? view.summary)
        values["caveats"] = .texts(page.caveats)
        values["hasCaveats"] = .flag(!page.caveats.isEmpty)
        values.merge(page.areas.values(in: site.language)) { own, _ in own }
        values.merge(page.corrections.values(in: site.language)) { own, _ in own }
        values["downloads"] = .list(try page.downloads.values(in: site.language))
        values["hasDownloads"] = .flag(!page.downloads.isEmpty)
        values["attributions"] = .texts(page.attributions)
        return try self.page(frame, in: site, with: "map", values)
    }
}

extension [Download] {
    func values(in language: Language) throws(PagesError) -> [TemplateValue] {
        var values: [TemplateValue] = []
        for download in self { values.append(try download.value(in: language)) }
        return values
    }
}

package import Cartography
import Languages
import Project

/// A page with one map: the map, what it shows, what to beware of, and the numbers behind it.
package struct MapPage: Hashable, Sendable {
    package let view: MapView
    /// What a reader may get wrong, one sentence or two each.
    package let caveats: [String]
    package let areas: [AreaRow]
    package let downloads: [Download]
    package let attributions: [String]

    package init(
        view: MapView, caveats: [String] = [], areas: [AreaRow] = [], downloads: [Download] = [],
        attributions: [String] = []
    ) {
        self.view = view
        self.caveats = caveats
        self.areas = areas
        self.downloads = downloads
        self.attributions = attributions
    }
}

extension SiteRenderer {
    package func render(_ page: MapPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let view = page.view
        let frame = PageFrame(
            path: view.path, title: view.title, description: view.summary, basemaps: view.basemaps,
            picture: view.picturePath)
        var values = try view.values(in: site.edition)
        values["caveats"] = .texts(page.caveats)
        values["hasCaveats"] = .flag(!page.caveats.isEmpty)
        values["areas"] = .list(page.areas.map { $0.value(in: site.language) })
        values["hasAreas"] = .flag(!page.areas.isEmpty)
        values["hasChange"] = .flag(page.areas.contains(where: \.hasChange))
        values["hasObserved"] = .flag(page.areas.contains { $0.observed != nil })
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

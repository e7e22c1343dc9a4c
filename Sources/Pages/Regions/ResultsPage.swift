import Languages
package import Project

/// All numbers on one page: a chart a region and model, and one table that can be sorted.
package struct ResultsPage: Hashable, Sendable {
    package let document: MarkdownDocument
    package let regions: [RegionPage]
    package let tables: [Download]
    fileprivate let heading: PageHeading

    /// - Parameters:
    ///   - document: The text above the numbers.
    ///   - regions: In the order of the configuration.
    ///   - tables: The files that hold the same numbers.
    /// - Throws: `ConfigurationError` where the text has no title.
    package init(
        document: MarkdownDocument, regions: [RegionPage], tables: [Download]
    ) throws(ConfigurationError) {
        self.document = document
        self.regions = regions
        self.tables = tables
        heading = try PageHeading(of: document)
    }
}

extension SiteRenderer {
    package func render(_ page: ResultsPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let rows = page.regions.flatMap { region in
            region.series.flatMap(\.rows).map { AreaRow($0, title: region.title) }
        }
        var values = page.document.values(page.heading)
        values.merge(rows.values(in: site.language)) { own, _ in own }
        values["regions"] = .list(page.regions.map { $0.entry(in: site.edition) })
        values["tables"] = .list(try page.tables.values(in: site.language))
        values["isInvented"] = .flag(page.regions.contains(where: \.isInvented))
        let frame = PageFrame(path: "results.html", title: page.heading.title, description: page.heading.summary)
        return try self.page(frame, in: site, with: "results", values)
    }
}

extension RegionPage {
    /// What the page of all results says of a region.
    fileprivate func entry(in edition: Edition) -> TemplateValue {
        [
            "name": .text(name), "title": .text(title), "link": .text(RegionPage.path(of: name)),
            "isInvented": .flag(isInvented),
            "series": .list(series.enumerated().map { $1.value(id: "\(name)-\($0)", of: title, in: edition) }),
        ]
    }
}

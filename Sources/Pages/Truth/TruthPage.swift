import Languages
package import Project
package import Statistics

/// The page that holds detections against what is known to be on the ground.
package struct TruthPage: Hashable, Sendable {
    package let document: MarkdownDocument
    /// One a region and model.
    package let series: [TruthSeries]
    fileprivate let heading: PageHeading

    package init(document: MarkdownDocument, series: [TruthSeries]) throws(ConfigurationError) {
        self.document = document
        self.series = series
        heading = try PageHeading(of: document)
    }
}

/// The comparisons of one region and model, in the order of time.
package struct TruthSeries: Hashable, Sendable {
    package let title: String
    package let isInvented: Bool
    package let rows: [TruthComparison]

    package init(title: String, isInvented: Bool, rows: [TruthComparison]) {
        self.title = title
        self.isInvented = isInvented
        self.rows = rows
    }
}

extension SiteRenderer {
    package func render(_ page: TruthPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        var values = page.document.values(page.heading)
        values["series"] = .list(page.series.enumerated().map { $1.value(id: "series-\($0)", in: site.edition) })
        values["hasSeries"] = .flag(!page.series.isEmpty)
        values["isInvented"] = .flag(page.series.contains(where: \.isInvented))
        let frame = PageFrame(path: "truth.html", title: page.heading.title, description: page.heading.summary)
        return try self.page(frame, in: site, with: "truth", values)
    }
}

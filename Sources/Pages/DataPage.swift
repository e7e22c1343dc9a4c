package import Project

/// The page of downloads: every file with its size, hash, licence, attribution and columns.
package struct DataPage: Hashable, Sendable {
    package let document: MarkdownDocument
    package let downloads: [Download]
    fileprivate let heading: PageHeading

    package init(document: MarkdownDocument, downloads: [Download]) throws(ConfigurationError) {
        self.document = document
        self.downloads = downloads
        heading = try PageHeading(of: document)
    }
}

extension SiteRenderer {
    package func render(_ page: DataPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let heading = page.heading
        var values = page.document.values(heading)
        values["downloads"] = .list(try page.downloads.values(in: site.language))
        values["hasDownloads"] = .flag(!page.downloads.isEmpty)
        let frame = PageFrame(path: "data.html", title: heading.title, description: heading.summary)
        return try self.page(frame, in: site, with: "data", values)
    }
}

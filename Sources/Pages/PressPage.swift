package import Project

/// The index of journalism that used the work.
package struct PressPage: Hashable, Sendable {
    package let document: MarkdownDocument
    package let items: [PressItem]
    fileprivate let heading: PageHeading

    package init(document: MarkdownDocument, items: [PressItem]) throws(ConfigurationError) {
        self.document = document
        self.items = items
        heading = try PageHeading(of: document)
    }
}

extension SiteRenderer {
    package func render(_ page: PressPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        var values = page.document.values(page.heading)
        values["items"] = .list(page.items.map { $0.value(in: site.edition) })
        let frame = PageFrame(path: "press.html", title: page.heading.title, description: page.heading.summary)
        return try self.page(frame, in: site, with: "press", values)
    }
}

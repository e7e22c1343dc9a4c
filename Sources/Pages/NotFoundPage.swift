import Project
/// What GitHub Pages shows where there is nothing.
package struct NotFoundPage: Hashable, Sendable {
    package init() {}
}

extension SiteRenderer {
    package func render(_ page: NotFoundPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        // The title and the words are the template's: there's nothing to configure.
        // GitHub shows it at whatever address was asked for.
        let frame = PageFrame(
            path: "404.html", title: site.phrases.text("404.title"), description: site.tagline, isShownAnywhere: true)
        return try self.page(frame, in: site, with: "404", [:])
    }
}

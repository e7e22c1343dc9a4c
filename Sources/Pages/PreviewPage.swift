package import Project

/// The page around the site in a preview: a bar, a place for mistakes, and a frame.
///
/// It is never published.
package struct PreviewPage: Hashable, Sendable {
    package init() {}
}

extension SiteRenderer {
    /// What templates and scripts put where numbers go: `preview.js` fills it in.
    private static let blank = "{number}"

    package func render(_ page: PreviewPage, in edition: Edition) throws(PagesError) -> RenderedPage {
        let values: TemplateValue = [
            "language": .text(edition.code), "milliseconds": .text(Self.blank), "count": .text(Self.blank),
        ]
        return RenderedPage(path: "-/index.html", text: try text(of: values, with: "preview"))
    }
}

package import Project

/// A page of text: interpretation, methodology, about.
package struct TextPage: Hashable, Sendable {
    /// The address without `.html`.
    package let name: String
    package let document: MarkdownDocument
    private let heading: PageHeading

    package init(name: String, document: MarkdownDocument) throws(ConfigurationError) {
        self.name = name
        self.document = document
        heading = try PageHeading(of: document)
    }

    package var title: String { heading.title }

    fileprivate var frame: PageFrame {
        PageFrame(path: "\(name).html", title: heading.title, description: heading.summary)
    }

    fileprivate var values: [String: TemplateValue] { document.values(heading) }
}

extension SiteRenderer {
    package func render(_ page: TextPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        try self.page(page.frame, in: site, with: "text", page.values)
    }
}

extension MarkdownDocument {
    /// What templates see of a text.
    func values(_ heading: PageHeading) -> [String: TemplateValue] {
        [
            "title": .text(heading.title),
            "summary": .text(heading.summary),
            "lead": .markup(lead),
            "sections": .list(
                sections.map { ["id": .text($0.id), "title": .text($0.title), "html": .markup($0.html)] }),
            "hasContents": .flag(sections.count > 2),
        ]
    }
}

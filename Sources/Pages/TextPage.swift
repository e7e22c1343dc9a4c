import Languages
package import Project

/// A page of text: interpretation, methodology, about.
package struct TextPage: Hashable, Sendable {
    /// The address without `.html`.
    package let name: String
    package let document: MarkdownDocument
    /// The models that the page describes: that of the methods alone has any.
    package let models: [ModelSummary]
    /// What was put right on the site: the page about it lists all.
    package let corrections: [Correction]
    package let galleries: [Gallery]
    private let heading: PageHeading

    package init(
        name: String, document: MarkdownDocument, models: [ModelSummary] = [], corrections: [Correction] = [],
        galleries: [Gallery] = []
    ) throws(ConfigurationError) {
        self.name = name
        self.document = document
        self.models = models
        self.corrections = corrections
        self.galleries = galleries
        heading = try PageHeading(of: document)
    }

    package var title: String { heading.title }
    /// What the menu calls it.
    package var menuTitle: String { heading.menu ?? heading.title }

    fileprivate var frame: PageFrame {
        PageFrame(path: "\(name).html", title: heading.title, description: heading.summary)
    }

    fileprivate func values(in edition: Edition) -> [String: TemplateValue] {
        let language = edition.language
        var values = document.values(heading)
        values["models"] = .list(models.map { $0.value(in: language) })
        values["galleries"] = .list(galleries.map { $0.value(in: edition.phrases) })
        values["hasModels"] = .flag(!models.isEmpty)
        return values.merging(corrections.values(in: language)) { own, _ in own }
    }
}

extension SiteRenderer {
    package func render(_ page: TextPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        var frame = page.frame
        frame.linkedData = .article(page.title, described: frame.description, at: frame.path, in: site)
        return try self.page(frame, in: site, with: "text", page.values(in: site.edition))
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

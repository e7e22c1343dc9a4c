import Languages
package import Project

/// The first page: what the site is, and cards that lead to its maps and stories.
package struct IndexPage: Hashable, Sendable {
    package let introduction: MarkdownDocument
    package let maps: [MapCard]
    package let stories: [StoryCard]
    private let heading: PageHeading

    package init(
        introduction: MarkdownDocument, maps: [MapCard], stories: [StoryCard]
    ) throws(ConfigurationError) {
        self.introduction = introduction
        self.maps = maps
        self.stories = stories
        heading = try PageHeading(of: introduction)
    }

    fileprivate func values(in language: Language) -> [String: TemplateValue] {
        [
            "title": .text(heading.title),
            "summary": .text(heading.summary),
            "lead": .markup(introduction.lead),
            "maps": .list(maps.map { $0.value(in: language) }),
            "stories": .list(stories.map { $0.value(in: language) }),
            "hasStories": .flag(!stories.isEmpty),
        ]
    }

    fileprivate var frame: PageFrame {
        PageFrame(path: "index.html", title: heading.title, description: heading.summary, picture: maps.first?.picture)
    }
}

extension SiteRenderer {
    package func render(_ page: IndexPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        try self.page(page.frame, in: site, with: "index", page.values(in: site.language))
    }
}

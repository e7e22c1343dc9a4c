import Languages
package import Project

/// The first page: what the site is, and cards that lead to its maps and stories.
package struct IndexPage: Hashable, Sendable {
    package let introduction: MarkdownDocument
    package let maps: [MapCard]
    package let stories: [StoryCard]
    package let headline: Headline?
    private let heading: PageHeading

    package init(
        introduction: MarkdownDocument, maps: [MapCard], stories: [StoryCard], headline: Headline? = nil
    ) throws(ConfigurationError) {
        self.introduction = introduction
        self.maps = maps
        self.stories = stories
        self.headline = headline
        heading = try PageHeading(of: introduction)
    }

    fileprivate func values(in language: Language) -> [String: TemplateValue] {
        [
            "title": .text(heading.title),
            "summary": .text(heading.summary),
            "headline": headline.map { $0.value(in: language) } ?? .nothing,
            "lead": .markup(introduction.lead),
            "leadMap": leadMap.map { $0.value(in: language) } ?? .nothing,
            "maps": .list(maps.map { $0.value(in: language) }),
            "stories": .list(stories.map { $0.value(in: language) }),
            "hasStories": .flag(!stories.isEmpty),
        ]
    }

    fileprivate var frame: PageFrame {
        PageFrame(path: "index.html", title: heading.title, description: heading.summary, picture: leadMap?.picture)
    }

    /// The map that stands for the site: the first that is of real ground.
    private var leadMap: MapCard? { maps.first { !$0.isInvented } ?? maps.first }
}

extension SiteRenderer {
    package func render(_ page: IndexPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        var frame = page.frame
        frame.linkedData = .website(in: site)
        return try self.page(frame, in: site, with: "index", page.values(in: site.language))
    }
}

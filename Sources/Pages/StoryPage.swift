package import Cartography
import Geography
import Languages
package import Project

/// A story told along a map: chapters scroll past while the map moves with them.
///
/// A story is `site/stories/<name>/index.<language>.md`. Its front matter holds `title`, `byline`,
/// `date`, `summary`, `map` (the name of the map it is told on) and `chapters` (see `Chapter`); the
/// text before the first heading is the introduction, each `##` section one chapter.
package struct StoryPage: Hashable, Sendable {
    package let name: String
    package let title: String
    package let summary: String
    package let byline: String
    package let date: String
    package let view: MapView
    let introduction: Markup
    let chapters: [Chapter]

    private static let keys = ["title", "byline", "date", "summary", "map", "chapters", "draft"]

    /// The name of the map that a story is told on.
    package static func mapName(in document: MarkdownDocument) throws(ConfigurationError) -> String {
        try document.frontMatter(role: "the front matter of a story", keys: keys).string("map")
    }

    package init(name: String, document: MarkdownDocument, view: MapView) throws(ConfigurationError) {
        let matter = try document.frontMatter(role: "the front matter of a story", keys: StoryPage.keys)
        _ = try matter.flag("draft")
        self.name = name
        // A story asks no other host.
        self.view = view.withoutBasemaps
        title = try matter.string("title")
        summary = try matter.optionalString("summary") ?? ""
        byline = try matter.optionalString("byline") ?? ""
        date = try matter.optionalString("date") ?? ""
        introduction = document.lead
        let entries = try matter.mappings("chapters", role: "a chapter", keys: Chapter.keys)
        guard entries.count == document.sections.count, !entries.isEmpty else {
            throw matter.error(
                at: "chapters",
                "the front matter has \(entries.count) chapters, the text \(document.sections.count) '##' sections.",
                "Write one entry of 'chapters:' for each section, in the same order.")
        }
        var chapters: [Chapter] = []
        for (entry, section) in zip(entries, document.sections) {
            chapters.append(try Chapter(entry, section: section, view: view))
        }
        self.chapters = chapters
    }

    package var path: String { "story-\(name).html" }
}

extension SiteRenderer {
    package func render(_ page: StoryPage, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let frame = PageFrame(
            path: page.path, title: page.title, description: page.summary,
            picture: MapPicture.path(of: page.view.name, in: site.language, as: .card))
        var values = try page.view.values(in: site.edition)
        values["title"] = .text(page.title)
        values["summary"] = .text(page.summary)
        values["byline"] = .text(page.byline)
        values["date"] = .text(page.date)
        values["dateText"] = .text(CalendarDate(page.date)?.title(in: site.language) ?? page.date)
        values["introduction"] = .markup(page.introduction)
        values["chapters"] = .list(page.chapters.map(\.value))
        values["mapTitle"] = .text(page.view.title)
        values["mapPath"] = .text(page.view.path)
        return try self.page(frame, in: site, with: "story", values)
    }
}

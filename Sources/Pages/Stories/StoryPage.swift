package import Cartography
import Geography
import Languages
package import Project

/// A story told along a map: chapters scroll past while the map moves with them.
///
/// A story is `site/stories/<name>/index.<language>.md`. Its front matter holds `title`, `byline`, `date`, `updated`,
/// `summary`, `credits`, `map` (the name of the map it is told on) and `picture` (for cards and links; else the map's). The
/// text before the first heading is the introduction, each `##` section one chapter (see `Chapter`).
package struct StoryPage: Hashable, Sendable {
    package let name: String
    package let title: String
    package let summary: String
    package let byline: String
    package let date: String
    package let updated: String
    package let credits: [String]
    package let view: MapView
    /// A file beside the story's texts; `nil` for the map's own picture.
    package let picture: String?
    let introduction: Markup
    package let chapters: [Chapter]

    static let role = "the front matter of a story"
    static let keys = [
        "title", "byline", "date", "updated", "summary", "credits", "map", "picture", "chapters", "draft",
    ]

    /// The name of the map that a story is told on.
    package static func mapName(in document: MarkdownDocument) throws(ConfigurationError) -> String {
        try document.frontMatter(role: role, keys: keys).string("map")
    }

    /// Puts a story together.
    ///
    /// - Parameters:
    ///   - name: Of its folder.
    ///   - document: Its text.
    ///   - main: Its text in the main language, whose settings and dates hold where the text has none.
    ///   - view: The map that it is told on.
    ///   - pictures: The names of the picture files beside the texts.
    /// - Throws: `ConfigurationError` with file and line.
    package init(
        name: String, document: MarkdownDocument, following main: MarkdownDocument? = nil, view: MapView,
        pictures: Set<String> = []
    ) throws(ConfigurationError) {
        let matter = StoryMatter(
            own: try document.frontMatter(role: Self.role, keys: Self.keys),
            main: try main.map { main throws(ConfigurationError) in
                try main.frontMatter(role: Self.role, keys: Self.keys)
            })
        _ = try matter.own.flag("draft")
        self.name = name
        // A story asks no other host.
        self.view = view.withoutBasemaps
        title = try matter.own.string("title")
        summary = try matter.own.optionalString("summary") ?? ""
        byline = try matter.text("byline")
        date = try matter.date("date")
        updated = try matter.date("updated")
        credits = try matter.mapping(with: "credits")?.strings("credits") ?? []
        picture = try matter.picture(among: pictures)
        introduction = document.lead
        let settings = try ChapterSettings.list(of: document, following: main)
        guard !settings.isEmpty else {
            throw ConfigurationError(
                path: document.file, problem: "the story has no chapter.",
                remedy: "Begin each with a heading, '## Title'.")
        }
        var chapters: [Chapter] = []
        for (settings, section) in zip(settings, document.sections) {
            let chapter = try Chapter(settings, section: section, view: view, pictures: pictures)
            guard !chapters.contains(where: { $0.id == chapter.id }) else {
                throw settings.error("two chapters have the id '\(chapter.id)'.", "Give each its own 'id'.")
            }
            chapters.append(chapter)
        }
        self.chapters = chapters
    }

    package var path: String { "story-\(name).html" }

    /// The folder of its own pictures, from the site's root.
    package static func pictureFolder(of name: String) -> String { "assets/stories/\(name)" }
}

import Project

/// The front matter of a plain text: `title` (needed), `summary`, one sentence for search engines and the line under the
/// title, `menu`, a word for the menu, and `draft`, true where it is not to be published yet.
struct PageHeading: Hashable, Sendable {
    let title: String
    let summary: String
    /// What the menu calls the page, where its title is long for that.
    let menu: String?

    init(of document: MarkdownDocument) throws(ConfigurationError) {
        let matter = try document.frontMatter(
            role: "the front matter of a page", keys: ["title", "summary", "menu", "draft"])
        _ = try matter.flag("draft")
        title = try matter.string("title")
        summary = try matter.optionalString("summary") ?? ""
        menu = try matter.optionalString("menu")
    }
}

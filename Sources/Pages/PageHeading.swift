import Project

/// The front matter of a plain text: `title` (needed), `summary`, one sentence for search engines
/// and the line under the title, and `draft`, true where it is not to be published yet.
struct PageHeading: Hashable, Sendable {
    let title: String
    let summary: String

    init(of document: MarkdownDocument) throws(ConfigurationError) {
        let matter = try document.frontMatter(role: "the front matter of a page", keys: ["title", "summary", "draft"])
        _ = try matter.flag("draft")
        title = try matter.string("title")
        summary = try matter.optionalString("summary") ?? ""
    }
}

import Geography
import Languages
package import Project

/// A piece of journalism that used the work.
///
/// `site/press.yml` lists them under `press:`, each with `title`, `outlet`, `date` (a year or a day),
/// `language` (like `es`) and `link` (http or https).
package struct PressItem: Hashable, Sendable {
    package let title: String
    package let outlet: String
    package let date: String
    package let language: String
    package let link: String

    /// Reads `press.yml`, in the order of the file.
    package static func list(yaml: String, file: String) throws(ConfigurationError) -> [PressItem] {
        let top = try YAMLMapping(text: yaml, path: file, role: "press.yml", keys: ["press"])
        let keys = ["title", "outlet", "date", "language", "link"]
        var items: [PressItem] = []
        for entry in try top.mappings("press", role: "an entry of press.yml", keys: keys) {
            items.append(try PressItem(entry))
        }
        return items
    }

    private init(_ entry: YAMLMapping) throws(ConfigurationError) {
        title = try entry.string("title")
        outlet = try entry.string("outlet")
        date = try entry.string("date")
        language = try entry.string("language")
        link = try entry.string("link")
        guard link.contains("://"), Address(link) != nil else {
            throw entry.error(
                at: "link", "'\(link)' can't be linked to.", "Write the article's http or https address.")
        }
    }
}

extension PressItem {
    func value(in edition: Edition) -> TemplateValue {
        [
            "title": .text(title),
            "outlet": .text(outlet),
            "date": .text(CalendarDate(date)?.title(in: edition.language) ?? date),
            "language": .text(language),
            "languageName": .text(edition.phrases.phrases["language.\(language)"] ?? language),
            "link": .text(link),
        ]
    }
}

package import Languages
package import Project

/// A change of the site that its statistics don't tell of.
///
/// `site/changes.yml` lists them under `changes:`, each with `date` (a day), `title`, `text`, and `link`, a page of the site.
package struct ChangeNote: Hashable, Sendable {
    package let date: String
    package let title: LocalizedText
    package let text: LocalizedText
    package let link: String

    /// Reads `changes.yml`, in the order of the file.
    package static func list(yaml: String, file: String) throws(ConfigurationError) -> [ChangeNote] {
        let top = try YAMLMapping(text: yaml, path: file, role: "changes.yml", keys: ["changes"])
        var notes: [ChangeNote] = []
        for entry in try top.mappings("changes", role: "a change", keys: ["date", "title", "text", "link"]) {
            let link = try entry.optionalString("link") ?? "index.html"
            guard Address(link) != nil else {
                throw entry.error(
                    at: "link", "'\(link)' can't be linked to.", "Write a page of the site, like data.html.")
            }
            notes.append(
                ChangeNote(
                    date: try entry.day("date"), title: try entry.localized("title"), text: try entry.localized("text"),
                    link: link))
        }
        return notes
    }
}

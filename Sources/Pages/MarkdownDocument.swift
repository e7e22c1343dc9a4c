import Foundation
package import Project

/// A text of the site: YAML front matter between two lines of `---`, then Markdown.
///
/// Numbers of the statistics stand in it as tags, like `{{area tapajos_basin 2020}}` (see `NumberTag`): they stay veiled
/// until a page is rendered. Braces in `code` are code.
///
/// Headings of the second level cut it into sections, each with an anchor made of its title.
package struct MarkdownDocument: Hashable, Sendable {
    package struct Section: Hashable, Sendable {
        package let id: String
        package let title: String
        let html: Markup
        /// What a block ```` ```chapter ```` under the heading says, after empty lines for all that stands before it.
        let settings: String?
        /// The line of the heading in the file, counted from 1.
        let line: Int
    }

    /// For messages.
    package let file: String
    /// As it stands in the file, after empty lines for what stood before, so that lines keep their numbers.
    private let frontMatter: String
    let lead: Markup
    package let sections: [Section]

    /// - Parameters:
    ///   - text: The whole file.
    ///   - file: Its name, for messages.
    ///   - root: The way from the page to the site's root: what stands before links into `assets/` and `data/`.
    /// - Throws: `ConfigurationError` where there is no front matter.
    package init(text: String, file: String, root: String = "") throws(ConfigurationError) {
        let lines = text.veilingTags.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasSuffix("\r") ? $0.dropLast() : $0
        }
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw ConfigurationError(
                path: file, line: 1, problem: "the text has no front matter.",
                remedy: "Begin the file with a line '---', then 'title: …', then another line '---'.")
        }
        self.file = file
        frontMatter = "\n" + lines[1..<end].joined(separator: "\n")
        guard let tree = MarkdownTree(lines[(end + 1)...].joined(separator: "\n"), root: root) else {
            throw ConfigurationError(
                path: file, problem: "there is no memory to read it.", remedy: "Free some, and try again.")
        }
        if let address = tree.addresses.first(where: { !$0.veiledTags.isEmpty }) {
            throw ConfigurationError(
                path: file, problem: "a number can't stand in an address: '\(address)'.",
                remedy: "Write the address without it.")
        }
        (lead, sections) = tree.parts(after: end + 1)
    }

    /// The tags of numbers in the front matter and the text, as they stand between their braces.
    package var numberTags: [String] {
        let texts = [frontMatter, lead.text] + sections.flatMap { [$0.title, $0.html.text, $0.settings ?? ""] }
        return Set(texts.flatMap(\.veiledTags)).sorted()
    }

    /// Everything that says how a section is shown: its own block, and the front matter where that lists chapters.
    package func settings(ofSection index: Int) -> String {
        let own = sections.indices.contains(index) ? sections[index].settings ?? "" : ""
        let listed = frontMatter.contains("\nchapters:") ? frontMatter : ""
        return (own + listed).trimmingCharacters(in: .newlines)
    }

    /// The front matter, which may hold these keys and no others.
    func frontMatter(role: String, keys: [String]) throws(ConfigurationError) -> YAMLMapping {
        try YAMLMapping(text: frontMatter, path: file, role: role, keys: keys)
    }
}

extension MarkdownDocument.Section {
    /// Gives each section its anchor: its title in small ASCII letters, with a number where two are alike.
    static func named(_ parts: [MarkdownTree.Part]) -> [MarkdownDocument.Section] {
        var taken: [String: Int] = [:]
        return parts.map { part in
            let slug = slug(part.title)
            taken[slug, default: 0] += 1
            let count = taken[slug] ?? 1
            return MarkdownDocument.Section(
                id: count == 1 ? slug : "\(slug)-\(count)", title: part.title, html: Markup(part.html),
                settings: part.settings, line: part.line)
        }
    }

    private static func slug(_ title: String) -> String {
        // A number in a title may change, and links to the section must not.
        let plain = title.withoutTags.folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "section" : words.joined(separator: "-")
    }
}

import Project

/// What an editor says of a chapter, and what the main language's file says of the same chapter where this one is silent.
///
/// Settings stand under the chapter's heading:
///
///     ## Lines in the forest
///
///     ```chapter
///     center: [-56.9, -6.5]
///     zoom: 8.5
///     layers: [detections-2016]
///     ```
///
/// or, for all chapters at once, under `chapters:` in the front matter. A translation may leave them out.
struct ChapterSettings {
    /// The own settings first.
    private let mappings: [YAMLMapping]
    /// Where to say what is missing: file and line of the chapter's heading.
    private let place: (file: String, line: Int)

    static let keys = [
        "id", "center", "zoom", "fit", "layers", "opacity", "period", "change", "backdrop", "align", "picture", "alt",
        "caption", "credit",
    ]

    init(_ mappings: [YAMLMapping], of section: MarkdownDocument.Section, in file: String) {
        self.mappings = mappings
        place = (file, section.line)
    }

    /// The mapping that has a key.
    func mapping(with key: String) -> YAMLMapping? { mappings.first { $0.contains(key) } }

    /// The own mapping, or the one that it follows.
    func mapping(withAnyOf keys: [String]) -> YAMLMapping? {
        mappings.first { mapping in keys.contains(where: mapping.contains) }
    }

    func text(_ key: String) throws(ConfigurationError) -> String? {
        guard let mapping = mapping(with: key) else { return nil }
        return try mapping.optionalString(key)
    }

    /// An error about the chapter as a whole.
    func error(_ problem: String, _ remedy: String) -> ConfigurationError {
        ConfigurationError(path: place.file, line: place.line, problem: problem, remedy: remedy)
    }
}

extension ChapterSettings {
    /// The settings of each section of a story.
    ///
    /// - Parameters:
    ///   - document: The story in the language of the page.
    ///   - main: The story in the main language, whose settings hold where the document has none; `nil` for that one.
    /// - Returns: One for each section.
    /// - Throws: `ConfigurationError` with file and line.
    static func list(
        of document: MarkdownDocument, following main: MarkdownDocument?
    ) throws(ConfigurationError) -> [ChapterSettings] {
        let own = try mappings(of: document)
        let followed = try main.map { main throws(ConfigurationError) in try mappings(of: main) } ?? own
        guard own.count == followed.count else {
            throw ConfigurationError(
                path: document.file,
                problem: "the text has \(own.count) chapters, and \(main?.file ?? "") has \(followed.count).",
                remedy: "Write the same '##' sections in the same order: chapters follow the main language's settings.")
        }
        return document.sections.indices.map { index in
            ChapterSettings(
                (own[index] + (main == nil ? [] : followed[index])), of: document.sections[index], in: document.file)
        }
    }

    /// What a document itself says of each of its sections: a block under the heading, an entry of the front matter, or
    /// nothing.
    private static func mappings(of document: MarkdownDocument) throws(ConfigurationError) -> [[YAMLMapping]] {
        let matter = try document.frontMatter(role: StoryPage.role, keys: StoryPage.keys)
        let entries = try matter.mappings("chapters", role: "a chapter", keys: keys)
        guard entries.isEmpty || entries.count == document.sections.count else {
            throw matter.error(
                at: "chapters",
                "the front matter has \(entries.count) chapters, the text \(document.sections.count) '##' sections.",
                "Write one entry of 'chapters:' for each section, in the same order.")
        }
        var mappings: [[YAMLMapping]] = []
        for (index, section) in document.sections.enumerated() {
            var own: [YAMLMapping] = []
            if let settings = section.settings {
                own.append(try YAMLMapping(text: settings, path: document.file, role: "a chapter", keys: keys))
            }
            if !entries.isEmpty { own.append(entries[index]) }
            mappings.append(own)
        }
        return mappings
    }
}

import Geography
import Project

extension ChapterSettings {
    /// What links to the chapter end in.
    func identifier() throws(ConfigurationError) -> String? {
        guard let mapping = mapping(with: "id") else { return nil }
        return try mapping.fileName("id")
    }

    func alignment() throws(ConfigurationError) -> Chapter.Alignment {
        guard let mapping = mapping(with: "align"), let name = try mapping.optionalString("align") else { return .left }
        guard let alignment = Chapter.Alignment(rawValue: name == "centre" ? "center" : name) else {
            let known = Chapter.Alignment.allCases.map(\.rawValue)
            throw mapping.error(
                at: "align", "'\(name)' is no place for a text.",
                "\(name.meant(among: known))Write one of: \(known.joined(separator: ", ")).")
        }
        return alignment
    }

    /// The picture in the chapter's text, from the files beside the story.
    func picture(among files: Set<String>) throws(ConfigurationError) -> ChapterPicture? {
        guard let mapping = mapping(with: "picture"), let file = try mapping.optionalString("picture") else {
            return nil
        }
        guard files.contains(file) else {
            throw mapping.error(
                at: "picture", "there is no picture '\(file)' beside the story.",
                files.isEmpty
                    ? "Put the file into the story's folder: JPEG, PNG, WebP or SVG."
                    : "\(file.meant(among: files.sorted()))The pictures there are: \(files.sorted().joined(separator: ", "))."
            )
        }
        guard let alt = try text("alt"), !alt.isEmpty else {
            throw mapping.error(
                at: "picture", "the picture '\(file)' has no 'alt'.",
                "Write 'alt:' and what one sees, for readers who don't see it.")
        }
        return ChapterPicture(
            file: file, alt: alt, caption: try text("caption") ?? "", credit: try text("credit") ?? "")
    }
}

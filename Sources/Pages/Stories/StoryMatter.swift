import Geography
import Project

/// The front matter of a story, and that of the main language's file for what this one leaves out.
struct StoryMatter {
    let own: YAMLMapping
    let main: YAMLMapping?

    func mapping(with key: String) -> YAMLMapping? {
        own.contains(key) ? own : main.flatMap { $0.contains(key) ? $0 : nil }
    }

    func text(_ key: String) throws(ConfigurationError) -> String {
        try mapping(with: key)?.optionalString(key) ?? ""
    }

    /// A day as the statistics write it, which pages then show in their language; empty where there is none.
    func date(_ key: String) throws(ConfigurationError) -> String {
        guard let mapping = mapping(with: key), let text = try mapping.optionalString(key) else { return "" }
        guard CalendarDate(text) != nil else {
            throw mapping.error(at: key, "'\(text)' is no day.", "Write it like '\(key): 2026-11-30'.")
        }
        return text
    }

    func picture(among files: Set<String>) throws(ConfigurationError) -> String? {
        guard let mapping = mapping(with: "picture"), let file = try mapping.optionalString("picture") else {
            return nil
        }
        guard files.contains(file) else {
            throw mapping.error(
                at: "picture", "there is no picture '\(file)' beside the story.",
                "Put the file into the story's folder.")
        }
        return file
    }
}

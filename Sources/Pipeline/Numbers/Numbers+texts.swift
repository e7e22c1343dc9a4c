import Languages
import Pages
import Project

extension Numbers {
    /// The numbers that a text asks for, by their tags.
    ///
    /// - Parameters:
    ///   - tags: What stands between the braces of each.
    ///   - edition: Whose language the numbers are written in.
    ///   - path: The file that they stand in, seen from the project, for messages.
    ///   - text: The whole file, as it was written.
    /// - Returns: The numbers, each once.
    /// - Throws: `ConfigurationError` with file and line, where a tag is ill-formed or asks for what isn't there.
    func figures(
        _ tags: [String], in edition: Edition, from path: String, _ text: String
    ) throws(ConfigurationError) -> [String: Figure] {
        var figures: [String: Figure] = [:]
        for tag in tags where figures[tag] == nil {
            do {
                figures[tag] = try figure(try NumberTag(tag), in: edition)
            } catch {
                throw ConfigurationError(error, of: tag, in: text, path: path)
            }
        }
        return figures
    }

    /// A text of site.yml with its numbers as plain words, in every language that the site is written in.
    func plain(
        _ text: LocalizedText, in editions: [Edition], _ site: String
    ) throws(ConfigurationError) -> LocalizedText {
        guard editions.contains(where: { !text[$0.language].veiledTags.isEmpty }) else { return text }
        var translations: [String: String] = [:]
        for edition in editions { translations[edition.code] = try plain(text[edition.language], in: edition, site) }
        return LocalizedText(translations, main: editions.first?.code ?? "")
    }

    /// A text with its numbers as plain words, from site.yml.
    func plain(
        _ text: String, in edition: Edition, _ site: String, from path: String = "site/site.yml"
    ) throws(ConfigurationError) -> String {
        let figures = try figures(text.veiledTags, in: edition, from: path, site)
        return text.replacingTags { figures[$0]?.text ?? "" }
    }
}

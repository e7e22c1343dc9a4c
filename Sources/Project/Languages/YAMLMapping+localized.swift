package import Languages
import Yams

extension YAMLMapping {
    /// A text in one language or several; `nil` where there is none.
    package func optionalLocalized(_ key: String) throws(ConfigurationError) -> LocalizedText? {
        guard let node = node(at: key) else { return nil }
        return try localized(node, at: key)
    }

    package func localized(_ key: String) throws(ConfigurationError) -> LocalizedText {
        guard let text = try optionalLocalized(key), !text.isEmpty else {
            throw error(at: key, "\(role) needs '\(key)'.", "Write '\(key): …' there.")
        }
        return text
    }

    /// A list of texts, each in one language or several; one text counts as a list of one, a missing key as none.
    package func localizedList(_ key: String) throws(ConfigurationError) -> [LocalizedText] {
        guard let node = node(at: key) else { return [] }
        guard let sequence = node.sequence else { return [try localized(node, at: key)] }
        var texts: [LocalizedText] = []
        for item in sequence { texts.append(try localized(item, at: key)) }
        return texts
    }
}

package import Languages

/// The words of the site's own templates and pictures in one language, from `site/i18n/<code>.yml`.
///
/// A phrase is plain text with values in it, like `{{count}} detections`. Templates name it `{{> t.map.count}}`; Swift asks
/// for it with its values. What a language lacks stands there in the project's main language, and is listed.
package struct Phrasebook: Hashable, Sendable {
    package let language: Language
    /// By key, like `map.legend`.
    package let phrases: [String: String]
    /// The keys that are only there in the main language, sorted.
    package let missing: [String]

    package init(language: Language, phrases: [String: String], fallback: [String: String] = [:]) {
        self.language = language
        self.phrases = phrases.merging(fallback) { own, _ in own }
        missing = fallback.keys.filter { phrases[$0] == nil }.sorted()
    }

    /// A phrase with its values, not escaped; its key where there is no such phrase, which a test of all keys refuses.
    package func text(_ key: String, _ values: [String: String] = [:]) -> String {
        values.reduce(phrases[key] ?? key) { text, value in text.replacing("{{\(value.key)}}", with: value.value) }
    }

    /// The phrases as templates, by the names that other templates call them by.
    ///
    /// What stands between the tags is text: it is escaped here, since a template escapes only values.
    package var templates: [String: String] {
        Dictionary(uniqueKeysWithValues: phrases.map { ("t.\($0.key)", $0.value.escapedBetweenTags) })
    }
}

extension String {
    /// The text with `&`, `<`, `>` and `"` as entities, but `{{tags}}` as they are.
    fileprivate var escapedBetweenTags: String {
        var escaped = ""
        var rest = Substring(self)
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            escaped += rest[..<open.lowerBound].escaped + rest[open.lowerBound..<close.upperBound]
            rest = rest[close.upperBound...]
        }
        return escaped + rest.escaped
    }
}

extension Substring {
    fileprivate var escaped: String {
        String(self).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

extension Phrasebook: CustomStringConvertible {
    /// All phrases, in the order of their keys: the same text for the same value, as digests need it.
    package var description: String {
        "\(language) " + phrases.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
    }
}

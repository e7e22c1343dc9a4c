/// A text that somebody wrote in one language or several.
///
///     title: Mines of our river          # one text for all languages
///     title: { en: Mines, es: Minas }    # one a language
package struct LocalizedText: Hashable, Sendable {
    /// By the code of the language; empty where one text stands for all.
    package let translations: [String: String]
    /// What stands where there is no translation: the one text, or that of the language named first.
    private let fallback: String

    /// One text for all languages.
    package init(_ text: String) {
        translations = [:]
        fallback = text
    }

    /// Texts by language; `main` names the one that stands for those that are missing.
    package init(_ translations: [String: String], main: String) {
        self.translations = translations
        fallback = translations[main] ?? translations.min { $0.key < $1.key }?.value ?? ""
    }

    package subscript(_ language: Language) -> String { translations[language.code] ?? fallback }

    package var isEmpty: Bool { fallback.isEmpty && translations.isEmpty }

    /// Whether readers of a language see a text that was written for another.
    package func isMissing(in language: Language) -> Bool {
        !translations.isEmpty && translations[language.code] == nil
    }
}

extension LocalizedText: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self.init(text) }
}

extension LocalizedText: CustomStringConvertible {
    /// All translations, in the order of their codes: the same text for the same value, as digests need it.
    package var description: String {
        let all = translations.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.debugDescription)" }
        return translations.isEmpty
            ? fallback.debugDescription : "{\(all.joined(separator: ", "))} or \(fallback.debugDescription)"
    }
}

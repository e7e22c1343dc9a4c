package import Languages
import Project

/// What of the site stands in its main language in an edition of another, for want of a translation.
package struct Untranslated: Hashable, Sendable {
    package let language: Language
    /// Places: a key of site.yml, a file, or a phrase.
    package let places: [String]
}

extension Press {
    /// What the edition lacks, in the order of the configuration, phrases, pages and stories.
    var untranslated: Untranslated? {
        let phrases = edition.phrases.missing.map { "site/i18n/\(edition.code).yml: \($0)" }
        let places = site.untranslated(in: edition.language) + phrases + untranslatedTexts
        guard !edition.isMain, !places.isEmpty else { return nil }
        return Untranslated(language: edition.language, places: places)
    }

    private var untranslatedTexts: [String] {
        let pages = pageNames.map { "site/pages/\($0).\(edition.code).md" }
        let stories = texts(matching: "site/stories/*/index.\(site.languages[0]).md").map {
            $0.replacing("index.\(site.languages[0]).md", with: "index.\(edition.code).md")
        }
        return (pages + stories).filter { texts(matching: $0).isEmpty }
    }
}

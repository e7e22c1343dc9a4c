package import Languages

/// The site in one language.
///
/// The main language's pages stand at the root of the site, the others in a folder named by their code, under the same
/// names. Assets and data are there once, at the root.
package struct Edition: Hashable, Sendable {
    package let phrases: Phrasebook
    package let isMain: Bool

    package init(phrases: Phrasebook, isMain: Bool) {
        self.phrases = phrases
        self.isMain = isMain
    }

    package var language: Language { phrases.language }
    package var code: String { language.code }

    /// What stands before the name of a page, seen from the site's root: nothing, or like `es/`.
    package var folder: String { isMain ? "" : "\(code)/" }

    /// The way from a page to the site's root: nothing, or `../`.
    package var root: String { isMain ? "" : "../" }

    /// The editions of a project, the main language first.
    package static func all(of site: SiteConfiguration, in folder: ProjectFolder) throws -> [Edition] {
        var editions: [Edition] = []
        for code in site.languages {
            let path = "site/i18n/\(code).yml"
            let phrases = try Phrasebook(
                text: try folder.text(path), path: folder.path(path), code: code, main: editions.first?.phrases)
            editions.append(Edition(phrases: phrases, isMain: editions.isEmpty))
        }
        return editions
    }
}

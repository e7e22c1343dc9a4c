package import Languages
package import Project

/// What every page of one edition of the site says.
package struct SiteInfo: Hashable, Sendable {
    package let title: String
    package let tagline: String
    package let edition: Edition
    /// The languages of the site, the main one first.
    package let languages: [Language]
    /// Where the site will be published, with a slash at its end; `nil` where nobody said.
    package let url: String?
    /// The lines under every page: who made the data, who took the pictures, under which licence.
    package let credits: [String]
    package let navigation: [NavigationItem]
    /// Whether its pages are not to be published, and say so.
    package var isDraft = false
    /// How the site's data are to be cited, and under which licence they are.
    package let citation: Citation
    /// Of the licence's text; `nil` where it isn't known.
    package let licenceAddress: String?

    package init(
        title: String, tagline: String, edition: Edition, languages: [Language] = [], url: String? = nil,
        credits: [String], navigation: [NavigationItem], citation: Citation? = nil
    ) {
        self.title = title
        self.tagline = tagline
        self.edition = edition
        self.languages = languages.isEmpty ? [edition.language] : languages
        self.url = url
        self.credits = credits
        self.navigation = navigation
        let citation =
            citation ?? Citation(author: title, year: "", title: title, licence: "CC BY 4.0", url: url)
        self.citation = citation
        licenceAddress = Self.licences[citation.licence]
    }

    private static let licences = [
        "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
        "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
        "CC0": "https://creativecommons.org/publicdomain/zero/1.0/",
        "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
        "ODbL 1.0": "https://opendatacommons.org/licenses/odbl/1-0/",
    ]

    package var language: Language { edition.language }
    package var phrases: Phrasebook { edition.phrases }

    /// The folder of a language of the site, by its place among them: nothing for the main one, or like `es/`.
    func folder(ofLanguage index: Int) -> String { index == 0 ? "" : "\(languages[index].code)/" }
}

/// One entry of the menu.
package struct NavigationItem: Hashable, Sendable {
    package let title: String
    /// Seen from the edition's folder; or an address elsewhere.
    package let path: String

    package init(title: String, path: String) {
        self.title = title
        self.path = path
    }
}

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

    package init(
        title: String, tagline: String, edition: Edition, languages: [Language] = [], url: String? = nil,
        credits: [String], navigation: [NavigationItem]
    ) {
        self.title = title
        self.tagline = tagline
        self.edition = edition
        self.languages = languages.isEmpty ? [edition.language] : languages
        self.url = url
        self.credits = credits
        self.navigation = navigation
    }

    package var language: Language { edition.language }
    package var phrases: Phrasebook { edition.phrases }
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

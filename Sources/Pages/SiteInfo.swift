/// What every page of the site says.
package struct SiteInfo: Hashable, Sendable {
    package let title: String
    package let tagline: String
    /// The language of the pages, like `en`.
    package let language: String
    /// The lines under every page: who made the data, who took the pictures, under which licence.
    package let credits: [String]
    package let navigation: [NavigationItem]

    package init(
        title: String, tagline: String, language: String = "en", credits: [String], navigation: [NavigationItem]
    ) {
        self.title = title
        self.tagline = tagline
        self.language = language
        self.credits = credits
        self.navigation = navigation
    }
}

/// One entry of the menu.
package struct NavigationItem: Hashable, Sendable {
    package let title: String
    /// Seen from the site's root; or an address elsewhere.
    package let path: String

    package init(title: String, path: String) {
        self.title = title
        self.path = path
    }
}

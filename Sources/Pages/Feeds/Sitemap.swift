import Languages
import Project

/// The list of pages for search engines: each with where it stands in every language.
package struct Sitemap: Hashable, Sendable {
    /// The pages, seen from an edition's folder, like `about.html`.
    package let paths: [String]
    /// Where the site will be published: the addresses of a sitemap must be whole.
    package let url: String

    package init(paths: [String], url: String) {
        self.paths = paths
        self.url = url
    }

    package static let path = "sitemap.xml"
}

extension SiteRenderer {
    package func render(_ sitemap: Sitemap, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let url = sitemap.url
        let pages = sitemap.paths.flatMap { path in
            let places = site.languages.enumerated().map { index, language -> TemplateValue in
                ["code": .text(language.code), "address": .text(url + site.folder(ofLanguage: index) + path)]
            }
            return site.languages.indices.map { index -> TemplateValue in
                ["address": .text(url + site.folder(ofLanguage: index) + path), "places": .list(places)]
            }
        }
        return RenderedPage(path: Sitemap.path, text: try text(of: ["pages": .list(pages)], with: "sitemap.xml"))
    }
}

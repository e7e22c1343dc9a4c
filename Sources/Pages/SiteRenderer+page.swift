import Cartography
import Languages
import Project

/// What the frame of a page needs, whatever stands in it.
struct PageFrame {
    /// Seen from the edition's folder, like `about.html`.
    let path: String
    let title: String
    let description: String
    /// Of the pages that draw: the basemaps whose hosts the policy lets in.
    var basemaps: [Basemap] = []
    /// The picture that stands for the page where it is linked, seen from the site's root.
    var picture: String?
}

extension SiteRenderer {
    /// Writes a page: its own values and those of its frame, with a template that fills `base`.
    func page(
        _ frame: PageFrame, in site: SiteInfo, with template: String, _ values: [String: TemplateValue]
    ) throws(PagesError) -> RenderedPage {
        var navigation: [TemplateValue] = []
        for item in site.navigation {
            navigation.append([
                "title": .text(item.title),
                "path": try .address(item.path, of: "menu entry '\(item.title)'"),
                "isCurrent": .flag(item.path == frame.path),
            ])
        }
        let path = site.edition.folder + frame.path
        let common: [String: TemplateValue] = [
            "language": .text(site.language.code),
            "root": .text(site.edition.root),
            "path": .text(frame.path),
            "languages": .list(site.alternates(of: frame.path)),
            "hasLanguages": .flag(site.languages.count > 1),
            "siteURL": .optional(site.url),
            "canonical": .optional(site.url.map { $0 + path }),
            "isDraft": .flag(site.isDraft),
            "siteTitle": .text(site.title),
            "tagline": .text(site.tagline),
            "pageTitle": .text(frame.title),
            "description": .text(frame.description),
            "pagePicture": .optional(frame.picture),
            "navigation": .list(navigation),
            "credits": .texts(site.credits),
            "basemapOrigins": .texts(Set(frame.basemaps.map(\.origin)).sorted()),
        ]
        let text = try text(of: .object(common.merging(values) { _, own in own }), with: template)
        return RenderedPage(path: path, text: text)
    }
}

extension SiteInfo {
    /// The same page in each language: where it is, seen from this edition's folder.
    fileprivate func alternates(of path: String) -> [TemplateValue] {
        languages.enumerated().map { index, language in
            let folder = index == 0 ? "" : "\(language.code)/"
            return [
                "code": .text(language.code),
                "name": .text(language.name),
                "href": .text(edition.root + folder + path),
                "address": .optional(url.map { $0 + folder + path }),
                "isCurrent": .flag(language == self.language),
            ]
        }
    }
}

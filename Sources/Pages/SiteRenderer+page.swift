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
    /// What the page says of itself to search engines.
    var linkedData: LinkedData?
    /// Whether the page may be shown at any address, so that its links must begin at the root of the host.
    var isShownAnywhere = false
}

extension SiteRenderer {
    /// Writes a page: its own values and those of its frame, with a template that fills `base`.
    func page(
        _ frame: PageFrame, in site: SiteInfo, with template: String, _ values: [String: TemplateValue]
    ) throws(PagesError) -> RenderedPage {
        let path = site.edition.folder + frame.path
        let whole = frame.isShownAnywhere ? site.pathOnHost : nil
        let home = whole.map { $0 + site.edition.folder } ?? ""
        let languages = site.alternates(of: frame.path, from: whole)
        let common: [String: TemplateValue] = [
            "language": .text(site.language.code),
            "root": .text(whole ?? site.edition.root),
            "home": .text(home),
            "path": .text(frame.path),
            "languages": .list(languages),
            "hasLanguages": .flag(site.languages.count > 1),
            "languageName": .text(site.language.name),
            "siteURL": .optional(site.url),
            "canonical": .optional(site.url.map { $0 + path }),
            "isDraft": .flag(site.isDraft),
            "siteTitle": .text(site.title),
            "tagline": .text(site.tagline),
            "pageTitle": .text(frame.title),
            "description": .text(frame.description),
            "pagePicture": .optional(frame.picture),
            "cardPicture": .optional(site.url.flatMap { url in frame.picture.map { url + $0 } }),
            "linkedData": frame.linkedData.map { .markup($0.markup) } ?? .nothing,
            "navigation": .list(try navigation(of: site, on: frame, from: home)),
            "hasResults": .flag(site.navigation.contains { $0.path == "results.html" }),
            "credits": .texts(site.credits),
            "siteLicence": .text(site.citation.licence),
            "licenceAddress": .optional(site.licenceAddress),
            "feed": .text(Feed.path),
            "basemapOrigins": .texts(Set(frame.basemaps.map(\.origin)).sorted()),
        ]
        let text = try text(of: .object(common.merging(values) { _, own in own }), with: template)
        return RenderedPage(path: path, text: text)
    }

    private func navigation(
        of site: SiteInfo, on frame: PageFrame, from home: String
    ) throws(PagesError) -> [TemplateValue] {
        var navigation: [TemplateValue] = []
        for item in site.navigation {
            let path = item.path.contains("://") ? item.path : home + item.path
            navigation.append([
                "title": .text(item.title),
                "path": try .address(path, of: "menu entry '\(item.title)'"),
                "isCurrent": .flag(item.path == frame.path),
            ])
        }
        return navigation
    }
}

extension SiteInfo {
    /// Where the site lies on its host, with a slash at both ends; `nil` where nobody said where it will be.
    fileprivate var pathOnHost: String? {
        url.map { url in
            let rest = url.drop { $0 != ":" }.dropFirst("://".count)
            return String(rest.drop { $0 != "/" })
        }
    }

    /// The same page in each language: where it is, seen from this edition's folder, or from the root of the host.
    fileprivate func alternates(of path: String, from whole: String?) -> [TemplateValue] {
        languages.enumerated().map { index, language in
            let folder = folder(ofLanguage: index)
            return [
                "code": .text(language.code),
                "name": .text(language.name),
                "href": .text((whole ?? edition.root) + folder + path),
                "address": .optional(url.map { $0 + folder + path }),
                "isCurrent": .flag(language == self.language),
            ]
        }
    }
}

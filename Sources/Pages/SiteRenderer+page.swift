import Cartography
import Project

/// What the frame of a page needs, whatever stands in it.
struct PageFrame {
    let path: String
    let title: String
    let description: String
    /// Of the pages that draw: the basemaps whose hosts the policy lets in.
    var basemaps: [Basemap] = []
    /// The picture that stands for the page where it is linked.
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
        let common: [String: TemplateValue] = [
            "language": .text(site.language),
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
        return RenderedPage(path: frame.path, text: text)
    }
}

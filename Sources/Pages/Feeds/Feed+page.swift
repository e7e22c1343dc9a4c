import Languages
import Project

extension SiteRenderer {
    package func render(_ feed: Feed, in site: SiteInfo) throws(PagesError) -> RenderedPage {
        let path = site.edition.folder + Feed.path
        let place = site.url.map { $0 + site.edition.folder } ?? ""
        let values: [String: TemplateValue] = [
            "siteTitle": .text(site.title), "tagline": .text(site.tagline), "language": .text(site.language.code),
            "author": .text(site.citation.author), "licence": .text(site.citation.licence),
            "id": .text(Feed.id(of: "feed \(site.title) \(site.language.code)")),
            "updated": .text(Feed.time(of: feed.entries.first?.date ?? "1970-01-01")),
            "self": .text(place + Feed.path), "home": .text(place + "index.html"),
            "entries": .list(
                feed.entries.map { entry in
                    [
                        "id": .text(Feed.id(of: entry.identity)), "title": .text(entry.title),
                        "text": .text(entry.text), "updated": .text(Feed.time(of: entry.date)),
                        "link": .text(entry.link.contains("://") ? entry.link : place + entry.link),
                    ]
                }),
        ]
        return RenderedPage(path: path, text: try text(of: .object(values), with: "feed.xml"))
    }
}

extension Feed {
    fileprivate static func time(of day: String) -> String { "\(day)T00:00:00Z" }

    /// A name that stays, wherever the site goes: a UUID of the digest of what it names (RFC 9562, version 8).
    fileprivate static func id(of identity: String) -> String {
        var digits = Array(Digest(of: identity).description.prefix(32))
        digits[12] = "8"
        digits[16] = "a"
        let text = String(digits)
        var parts: [Substring] = []
        var rest = Substring(text)
        for length in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + parts.joined(separator: "-")
    }
}

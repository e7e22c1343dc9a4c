/// Feeds, site maps and KML are well-formed XML of a known kind.
enum FeedCheck {
    private static let roots: Set = ["feed", "rss", "urlset", "sitemapindex", "kml", "OpenSearchDescription"]

    static func findings(in document: Document) -> [SiteFinding] {
        guard let root = document.root else { return [] }
        guard roots.contains(root.name) else {
            return [
                document.warning(
                    at: root, "<\(root.name)> begins no feed, site map or KML that is known here.",
                    "Look whether the file is what it should be.")
            ]
        }
        guard root.name == "feed" else { return [] }
        let needed = ["id", "title", "updated"]
        let holders = document.elements.filter { ["feed", "entry"].contains($0.name) }
        return holders.flatMap { holder in
            needed.filter { name in
                !document.below(holder).contains {
                    $0.name == name && document.parent(of: $0)?.line == holder.line && !document.text(of: $0).isEmpty
                }
            }.map {
                document.error(at: holder, "<\(holder.name)> has no <\($0)>.", "An Atom feed needs one (RFC 4287).")
            }
        }
    }

    /// The pages that it names.
    static func references(in document: Document) -> [Reference] {
        let locations = document.all("loc").map { ($0, document.text(of: $0)) }
        let links = document.all("link", "xhtml:link").map { ($0, $0["href"] ?? "") }
        return (locations + links).filter { !$0.1.isEmpty }.map {
            Reference(target: $0.1, line: $0.0.line, use: .named)
        }
    }
}

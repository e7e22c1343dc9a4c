import Geography
package import Languages

/// `site/site.yml`, read and checked: what to fetch, where to look, what to draw.
///
/// Every key is listed where its type is read, and README.md shows a whole file.
package struct SiteConfiguration: Sendable {
    package var title: LocalizedText
    package var tagline: LocalizedText
    /// The codes of the languages that pages are written in, the main one first.
    package var languages: [String]
    /// Where the site will be published, with a slash at its end; `nil` where nobody said.
    ///
    /// Links between pages don't need it; feeds, the sitemap and link previews do.
    package var url: String?
    /// The lines that stand under every page: who made the data and who took the pictures.
    package var credits: [LocalizedText]
    /// The licence of what the site makes itself.
    package var licence: String
    /// Whom to name where the site's data are cited, and of which year they are: `citation: { author: …, year: 2024 }`.
    package var author: LocalizedText
    package var year: String?
    /// The region whose last footprint the first page opens with; `nil` for the first one.
    package var headline: String?
    package var fetch: [FetchEntry]
    package var basemaps: [BasemapConfiguration]
    package var imagery: [ImageryConfiguration]
    package var regions: [RegionConfiguration]
    package var maps: [MapConfiguration]
    package var galleries: [GalleryConfiguration]

    package init(reading path: String) throws(ConfigurationError) {
        try self.init(text: try YAMLMapping.text(of: path), path: path)
    }

    /// Tags of numbers in its texts stay veiled until a page shows them.
    package init(text: String, path: String) throws(ConfigurationError) {
        try self.init(try YAMLMapping(text: text.veilingTags, path: path, role: "site.yml", keys: Self.keys))
    }

    private static let keys = [
        "title", "tagline", "languages", "url", "credits", "licence", "citation", "headline", "fetch", "basemaps",
        "imagery", "regions", "maps", "galleries",
    ]

    private init(_ site: YAMLMapping) throws(ConfigurationError) {
        title = try site.localized("title")
        tagline = try site.optionalLocalized("tagline") ?? ""
        languages = try Self.languages(in: site)
        url = try Self.url(in: site)
        credits = try site.localizedList("credits")
        licence = try site.optionalString("licence") ?? "CC BY 4.0"
        let citation = try site.optionalMapping("citation", role: "'citation'", keys: ["author", "year"])
        author = try citation?.optionalLocalized("author") ?? ""
        year = try citation?.optionalString("year")
        headline = try site.optionalString("headline")
        fetch = try FetchEntry.list(in: site)
        basemaps = try BasemapConfiguration.list(in: site)
        imagery = try ImageryConfiguration.list(in: site)
        regions = try RegionConfiguration.list(in: site, imagery: imagery.map(\.name))
        maps = try MapConfiguration.list(in: site, basemaps: basemaps.map(\.name))
        galleries = try GalleryConfiguration.list(in: site, regions: regions)
        try Self.check(headline, among: regions, in: site)
    }

    private static func languages(in site: YAMLMapping) throws(ConfigurationError) -> [String] {
        let codes = try site.strings("languages")
        for (index, code) in codes.enumerated() {
            guard code.isIdentifier else {
                throw site.error(at: "languages", "'\(code)' is no language.", "Write codes like en, es or pt.")
            }
            guard !codes[..<index].contains(code) else {
                throw site.error(at: "languages", "the language '\(code)' stands there twice.", "Write it once.")
            }
        }
        return codes.isEmpty ? ["en"] : codes
    }

    private static func check(
        _ headline: String?, among regions: [RegionConfiguration], in site: YAMLMapping
    ) throws(ConfigurationError) {
        // Regions of many boundaries are named by their files, which aren't looked at here.
        let names = regions.compactMap(\.name)
        guard let headline, names.count == regions.count, !names.contains(headline) else { return }
        let meant = headline.suggestion(among: names).map { "Did you mean '\($0)'? " } ?? ""
        throw site.error(
            at: "headline", "there is no region '\(headline)'.",
            "\(meant)The regions are: \(names.joined(separator: ", ")).")
    }

    private static func url(in site: YAMLMapping) throws(ConfigurationError) -> String? {
        guard let url = try site.optionalString("url"), !url.isEmpty else { return nil }
        let isAddress = url.hasPrefix("https://") || url.hasPrefix("http://")
        guard isAddress, !url.contains(where: { " \"<>?#".contains($0) }) else {
            throw site.error(
                at: "url", "'\(url)' is no address of a site.", "Write one like https://name.github.io/mines/.")
        }
        return url.hasSuffix("/") ? url : url + "/"
    }
}

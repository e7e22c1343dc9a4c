/// `site/site.yml`, read and checked: what to fetch, where to look, what to draw.
///
/// Every key is listed where its type is read, and README.md shows a whole file.
package struct SiteConfiguration: Sendable {
    package var title: String
    package var tagline: String
    /// The language of the pages, like `en`.
    package var language: String
    /// The lines that stand under every page: who made the data and who took the pictures.
    package var credits: [String]
    /// The licence of what the site makes itself.
    package var licence: String
    package var fetch: [FetchEntry]
    package var basemaps: [BasemapConfiguration]
    package var imagery: [ImageryConfiguration]
    package var regions: [RegionConfiguration]
    package var maps: [MapConfiguration]

    package init(reading path: String) throws(ConfigurationError) {
        let site = try YAMLMapping(reading: path, role: "site.yml", keys: Self.keys)
        try self.init(site)
    }

    package init(text: String, path: String) throws(ConfigurationError) {
        try self.init(try YAMLMapping(text: text, path: path, role: "site.yml", keys: Self.keys))
    }

    private static let keys = [
        "title", "tagline", "language", "credits", "licence", "fetch", "basemaps", "imagery", "regions", "maps",
    ]

    private init(_ site: YAMLMapping) throws(ConfigurationError) {
        title = try site.string("title")
        tagline = try site.optionalString("tagline") ?? ""
        language = try site.optionalString("language") ?? "en"
        credits = try site.strings("credits")
        licence = try site.optionalString("licence") ?? "CC BY 4.0"
        fetch = try FetchEntry.list(in: site)
        basemaps = try BasemapConfiguration.list(in: site)
        imagery = try ImageryConfiguration.list(in: site)
        regions = try RegionConfiguration.list(in: site, imagery: imagery.map(\.name))
        maps = try MapConfiguration.list(in: site, basemaps: basemaps.map(\.name))
    }
}

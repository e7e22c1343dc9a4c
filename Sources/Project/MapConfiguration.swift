package import Languages

/// A map to draw: an entry of `maps:`.
package struct MapConfiguration: Hashable, Sendable {
    /// The file's name without `.html`.
    package let name: String
    package var title: LocalizedText
    package var summary: LocalizedText
    /// The names of the regions whose detections it shows; `*` stands for any part.
    package let regions: [String]
    /// What the page prints of the data: the model, its threshold, the dates of the imagery, the data set.
    package var model: LocalizedText
    package var threshold: LocalizedText
    package var date: LocalizedText
    package var dataset: LocalizedText
    package let caveats: [LocalizedText]
    /// The names of basemaps that the reader can switch on.
    package let basemaps: [String]
    /// Features that the project brings itself.
    package let layers: [LayerConfiguration]
    /// Files with the outlines of smaller areas, relative to the project; `*` stands for any part of a name.
    package let subAreas: [String]

    static let keys = [
        "name", "title", "summary", "regions", "model", "threshold", "date", "dataset", "caveats", "basemaps",
        "layers", "sub_areas",
    ]

    static func list(in site: YAMLMapping, basemaps: [String]) throws(ConfigurationError) -> [MapConfiguration] {
        var maps: [MapConfiguration] = []
        for entry in try site.mappings("maps", role: "a map", keys: keys) {
            let map = try MapConfiguration(entry, basemaps: basemaps)
            guard !maps.contains(where: { $0.name == map.name }) else {
                throw entry.error(at: "name", "two maps are named '\(map.name)'.", "Give each its own name.")
            }
            maps.append(map)
        }
        return maps
    }

    private init(_ entry: YAMLMapping, basemaps known: [String]) throws(ConfigurationError) {
        name = try entry.fileName("name")
        title = try entry.localized("title")
        summary = try entry.optionalLocalized("summary") ?? ""
        regions = try entry.strings("regions")
        model = try entry.localized("model")
        threshold = try entry.localized("threshold")
        date = try entry.localized("date")
        dataset = try entry.localized("dataset")
        caveats = try entry.localizedList("caveats")
        basemaps = try entry.strings("basemaps")
        layers = try LayerConfiguration.list(in: entry)
        subAreas = try entry.strings("sub_areas")
        for basemap in basemaps where !known.contains(basemap) {
            let meant = basemap.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? ""
            throw entry.error(
                at: "basemaps", "there is no basemap '\(basemap)'.",
                "\(meant)Those in 'basemaps:' are: \(known.joined(separator: ", ")).")
        }
    }
}

/// A backdrop of map tiles from elsewhere, off until the reader turns it on.
package struct BasemapConfiguration: Hashable, Sendable {
    package let name: String
    package let title: LocalizedText
    /// A template with `{z}`, `{x}` and `{y}`.
    package let url: String
    package let attribution: LocalizedText
    package let maximumZoom: Int

    static func list(in site: YAMLMapping) throws(ConfigurationError) -> [BasemapConfiguration] {
        var basemaps: [BasemapConfiguration] = []
        let keys = ["title", "url", "attribution", "maximum_zoom"]
        for (name, entry) in try site.namedMappings("basemaps", role: "basemap", keys: keys) {
            let url = try entry.string("url")
            guard url.hasPrefix("https://"), ["{z}", "{x}", "{y}"].allSatisfy(url.contains) else {
                throw entry.error(
                    at: "url", "'\(url)' is no template of map tiles.",
                    "Write an https address with {z}, {x} and {y} in it.")
            }
            basemaps.append(
                BasemapConfiguration(
                    name: name, title: try entry.localized("title"), url: url,
                    attribution: try entry.localized("attribution"),
                    maximumZoom: try entry.optionalInteger("maximum_zoom") ?? 17))
        }
        return basemaps
    }
}

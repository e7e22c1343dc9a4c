package import Geography
package import Languages

/// Pictures side by side on a page of text, made at build time from data that may be shown: an entry of `galleries:`.
///
///     - name: real-ground
///       page: interpretation
///       title: …
///       region: virginia                # composites of a region that is run
///       period: 2015-07-01..2016-07-01
///       places: [{ at: [-75.9, 37.2], caption: … }]
package struct GalleryConfiguration: Hashable, Sendable {
    /// A place to cut a picture from.
    package struct Place: Hashable, Sendable {
        package let longitude: Double
        package let latitude: Double
        package let caption: LocalizedText
    }

    /// Labelled chips of one source.
    package struct Pick: Hashable, Sendable {
        /// The name of the source, or the beginning of it.
        package let source: String
        package let isMine: Bool
        package let count: Int
        package let caption: LocalizedText
    }

    package enum Source: Hashable, Sendable {
        /// The composite of a region in a period: of what is known there of some kinds, the largest `each`, or of places.
        case region(name: String, period: Period, kinds: [String], each: Int, places: [Place])
        /// A file of labelled chips, relative to the project.
        case chips(path: String, picks: [Pick])
    }

    package let name: String
    /// The page it stands on, without `.html`.
    package let page: String
    package let title: LocalizedText
    package let text: LocalizedText
    package let credit: LocalizedText
    package let source: Source

    static let keys = [
        "name", "page", "title", "text", "credit", "region", "period", "kinds", "each", "places", "chips", "picks",
    ]

    static func list(
        in site: YAMLMapping, regions: [RegionConfiguration]
    ) throws(ConfigurationError) -> [GalleryConfiguration] {
        var galleries: [GalleryConfiguration] = []
        for entry in try site.mappings("galleries", role: "a gallery", keys: keys) {
            galleries.append(try GalleryConfiguration(entry, regions: regions))
        }
        return galleries
    }

    private init(_ entry: YAMLMapping, regions: [RegionConfiguration]) throws(ConfigurationError) {
        name = try entry.fileName("name")
        page = try entry.fileName("page")
        title = try entry.localized("title")
        text = try entry.optionalLocalized("text") ?? ""
        credit = try entry.optionalLocalized("credit") ?? ""
        if let path = try entry.optionalString("chips") {
            source = .chips(path: path, picks: try entry.picks())
            return
        }
        let region = try entry.string("region")
        let periods = regions.filter { $0.name == region }.flatMap(\.periods)
        guard let period = Period(try entry.string("period")), periods.contains(period) else {
            throw entry.error(
                at: "period", "no region '\(region)' is run in that period.",
                "Name a region with 'periods', and one of them: \(periods.map(\.name).joined(separator: ", ")).")
        }
        source = .region(
            name: region, period: period, kinds: try entry.strings("kinds"),
            each: try entry.optionalInteger("each") ?? 2, places: try entry.places())
    }
}

extension YAMLMapping {
    fileprivate func places() throws(ConfigurationError) -> [GalleryConfiguration.Place] {
        var places: [GalleryConfiguration.Place] = []
        for entry in try mappings("places", role: "a place of a gallery", keys: ["at", "caption"]) {
            let at = try entry.numbers("at")
            guard at.count == 2, at[0].magnitude <= 180, at[1].magnitude <= 85 else {
                throw entry.error(
                    at: "at", "'at' must be a longitude and a latitude.", "Write them like 'at: [-56.9, -6.5]'.")
            }
            places.append(.init(longitude: at[0], latitude: at[1], caption: try entry.localized("caption")))
        }
        return places
    }

    fileprivate func picks() throws(ConfigurationError) -> [GalleryConfiguration.Pick] {
        var picks: [GalleryConfiguration.Pick] = []
        for entry in try mappings("picks", role: "a pick of chips", keys: ["source", "mine", "count", "caption"]) {
            picks.append(
                .init(
                    source: try entry.string("source"), isMine: try entry.flag("mine"),
                    count: try entry.optionalInteger("count") ?? 4, caption: try entry.localized("caption")))
        }
        return picks
    }
}

package import Geography
package import Languages

/// Where to look and by which rule: an entry of `regions:`.
///
/// Its boundaries may be many (files and globs); each boundary is a region of its own, and every
/// period is done for each.
package struct RegionConfiguration: Sendable {
    /// Files and globs, relative to the project.
    package let boundaries: [String]
    /// The region's name, when there is one boundary; else the file's name.
    package let name: String?
    package let title: LocalizedText?
    /// The model whose card says how to look, or, for published detections, the model that made them.
    package let model: String
    /// What a score must exceed; `nil` takes the card's.
    package let threshold: Double?
    /// The imagery that a run looks at.
    package let imagery: String?
    /// Months of one mosaic window; `nil` takes the whole period as one.
    package let mosaicMonths: Int?
    /// Pixels between windows; `nil` takes the card's.
    package let stride: Int?
    /// The periods to run.
    package let periods: [Period]
    /// The periods that come from published detections.
    package let published: [PublishedPeriod]
    /// What is known to be on the ground, where somebody knows.
    package let truth: TruthConfiguration?
    /// Whether the region doesn't exist; every page that shows it then says so.
    package let isInvented: Bool

    static let keys = [
        "boundaries", "name", "title", "model", "threshold", "imagery", "mosaic", "stride", "periods", "published",
        "truth", "invented",
    ]

    static func list(in site: YAMLMapping, imagery: [String]) throws(ConfigurationError) -> [RegionConfiguration] {
        var regions: [RegionConfiguration] = []
        for entry in try site.mappings("regions", role: "a region", keys: keys) {
            regions.append(try RegionConfiguration(entry, imagery: imagery))
        }
        return regions
    }

    private init(_ entry: YAMLMapping, imagery known: [String]) throws(ConfigurationError) {
        boundaries = try entry.strings("boundaries")
        guard !boundaries.isEmpty else {
            throw entry.error(
                at: "boundaries", "a region needs 'boundaries'.",
                "Write a file or a glob, like data/boundaries/*.geojson.")
        }
        name = entry.contains("name") ? try entry.fileName("name") : nil
        title = try entry.optionalLocalized("title")
        model = try entry.fileName("model")
        threshold = try entry.optionalNumber("threshold")
        if let threshold, !(0...1).contains(threshold) {
            throw entry.error(
                at: "threshold", "the threshold \(threshold) is no probability.", "Write 0 to 1, like 0.8.")
        }
        mosaicMonths = try entry.optionalInteger("mosaic")
        stride = try entry.optionalInteger("stride")
        for (key, value) in [("mosaic", mosaicMonths), ("stride", stride)] where value.map({ $0 < 1 }) == true {
            throw entry.error(at: key, "'\(key)' must be at least 1.", "Write a whole number from 1, or leave it out.")
        }
        periods = try entry.periods(inMosaicsOf: mosaicMonths)
        published = try PublishedPeriod.list(in: entry)
        truth = try TruthConfiguration(in: entry)
        isInvented = try entry.flag("invented")
        guard !periods.isEmpty || !published.isEmpty else {
            throw entry.error(at: "periods", "a region needs 'periods' or 'published'.", "Write 'periods: [2020]'.")
        }
        imagery = try entry.optionalString("imagery")
        if !periods.isEmpty, imagery.map(known.contains) != true {
            throw entry.error(
                at: "imagery",
                imagery.map { "there is no imagery '\($0)'." } ?? "a region with 'periods' needs 'imagery'.",
                known.isEmpty
                    ? "Add scenes under 'imagery:', as README.md shows."
                    : "Name one of: \(known.joined(separator: ", ")).")
        }
    }
}

/// A period whose detections somebody has published already.
package struct PublishedPeriod: Hashable, Sendable {
    package let period: Period
    /// A GeoJSON file, relative to the project.
    package let detections: String
    /// Keeps the features whose properties begin with these values, like `year: 2018`.
    package let filter: [String: String]

    static func list(in region: YAMLMapping) throws(ConfigurationError) -> [PublishedPeriod] {
        var entries: [PublishedPeriod] = []
        let keys = ["period", "detections", "where"]
        for entry in try region.mappings("published", role: "a published period", keys: keys) {
            entries.append(
                PublishedPeriod(
                    period: try entry.period(try entry.string("period"), at: "period"),
                    detections: try entry.string("detections"), filter: try entry.texts("where")))
        }
        return entries
    }
}

extension YAMLMapping {
    /// The periods of a run, each once and long enough for a mosaic.
    fileprivate func periods(inMosaicsOf months: Int?) throws(ConfigurationError) -> [Period] {
        var periods: [Period] = []
        for text in try strings("periods") {
            let period = try period(text, at: "periods")
            guard !periods.contains(period) else {
                throw error(at: "periods", "the period '\(period)' stands there twice.", "Write it once.")
            }
            periods.append(period)
        }
        if let months, let short = periods.first(where: { $0.mosaicWindows(months: months).isEmpty }) {
            throw error(
                at: "mosaic", "the period '\(short)' is shorter than one mosaic of \(months) months.",
                "Write a smaller 'mosaic', or a longer period.")
        }
        return periods
    }

    fileprivate func period(_ text: String, at key: String) throws(ConfigurationError) -> Period {
        guard let period = Period(text) else {
            throw error(
                at: key, "'\(text)' isn't a period.",
                "Write a year (2024), a quarter (2025-Q2), a month (2025-03) or dates (2020-01-01..2021-02-01).")
        }
        return period
    }
}

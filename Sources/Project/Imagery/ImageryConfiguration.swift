package import Geography

/// Where scenes come from and how they become composites: an entry of `imagery:`.
package struct ImageryConfiguration: Hashable, Sendable {
    /// The kinds of catalogue.
    package enum Kind: String, CaseIterable, Sendable {
        /// A folder of one-band files, or of such folders, one a scene.
        case folder
        /// Products as ESA hands them out: `.SAFE` folders and zip archives of them.
        case safe
        /// A STAC API, or a static STAC catalogue.
        case stac
        /// The public bucket of Google Cloud, or a copy of it.
        case google
        /// Composites that somebody else made.
        case composite
    }

    package let name: String
    package let kind: Kind
    /// Files, folders and globs, relative to the project: of `folder`, `safe` and `composite`.
    package let paths: [String]
    /// The address of a STAC API or catalogue, or of a storage service that isn't Google's own; it may be a path.
    package let url: String?
    /// The collections of a STAC API, or the one that the names of composites begin with.
    package let collections: [String]
    /// The bucket of `google`.
    package let bucket: String
    /// The date of a scene whose files don't say it.
    package let date: CalendarDate?
    /// The line that names the source of the pictures.
    package let attribution: String
    package let selection: SelectionConfiguration
    package let masking: MaskConfiguration
    /// `median`, `min` or `min_masked`.
    package let method: String

    package static let methods = ["median", "min", "min_masked"]

    static func list(in site: YAMLMapping) throws(ConfigurationError) -> [ImageryConfiguration] {
        var entries: [ImageryConfiguration] = []
        let keys =
            ["kind", "path", "url", "collections", "bucket", "date", "attribution", "composite"]
            + SelectionConfiguration.keys + MaskConfiguration.keys
        for (name, entry) in try site.namedMappings("imagery", role: "imagery", keys: keys) {
            guard name.isIdentifier else {
                throw entry.error(
                    at: "kind", "'\(name)' can't be part of a file's name.",
                    "Name imagery with unaccented letters, digits, '-', '_' and '.' only.")
            }
            entries.append(try ImageryConfiguration(name: name, entry))
        }
        return entries
    }

    private init(name: String, _ entry: YAMLMapping) throws(ConfigurationError) {
        self.name = name
        kind = try entry.choice("kind", of: Kind.self, called: "kind of imagery", plural: "kinds")
        attribution = try entry.string("attribution")
        paths = try entry.strings("path")
        url = try entry.optionalString("url")
        try kind.check(paths: paths, url: url, in: entry)
        collections = try entry.strings("collections")
        bucket = try entry.optionalString("bucket") ?? "gcp-public-data-sentinel-2"
        date = try entry.optionalDate("date")
        selection = try SelectionConfiguration(in: entry)
        masking = try MaskConfiguration(in: entry)
        method = try entry.optionalString("composite") ?? "median"
        guard Self.methods.contains(method) else {
            throw entry.error(
                at: "composite", "'\(method)' is no way to composite.",
                "The ways are: \(Self.methods.joined(separator: ", ")).")
        }
    }
}

extension ImageryConfiguration.Kind {
    /// Refuses an entry that doesn't say where its catalogue is.
    fileprivate func check(paths: [String], url: String?, in entry: YAMLMapping) throws(ConfigurationError) {
        switch self {
        case .folder, .safe, .composite:
            guard paths.isEmpty else { return }
            throw entry.error(
                at: "path", "imagery of the kind '\(rawValue)' needs 'path'.",
                "Write a folder, like 'path: scenes', or a list of folders.")
        case .stac:
            guard url == nil else { return }
            throw entry.error(
                at: "url", "imagery of the kind 'stac' needs 'url'.",
                "Write the address of the API, or the address or path of a catalog.json.")
        case .google: return
        }
    }
}

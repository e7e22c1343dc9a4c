/// A file that the project needs and does not keep: `minemap fetch` brings it to `build/fetched/`.
package struct FetchEntry: Hashable, Sendable {
    /// The path under `build/fetched/`, and under `--mirror DIR`.
    package let path: String
    /// Where it is published; `nil` for what only a mirror has.
    package let url: String?
    package let sha256: Digest
    package let licence: String
    package let attribution: String
    package let note: String?

    /// The path in the project.
    package var place: String { "\(ProjectFolder.fetched)/\(path)" }

    static let keys = ["path", "url", "sha256", "licence", "attribution", "note"]

    static func list(in site: YAMLMapping) throws(ConfigurationError) -> [FetchEntry] {
        var entries: [FetchEntry] = []
        for entry in try site.mappings("fetch", role: "an entry of 'fetch'", keys: keys) {
            entries.append(try FetchEntry(entry))
        }
        return entries
    }

    private init(_ entry: YAMLMapping) throws(ConfigurationError) {
        path = try entry.string("path")
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            throw entry.error(at: "path", "'\(path)' leaves the folder.", "Write a path below build/fetched/.")
        }
        url = try entry.optionalString("url")
        if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
            throw entry.error(at: "url", "'\(url)' is no web address.", "Write an address that starts with https://.")
        }
        sha256 = try entry.digest("sha256")
        licence = try entry.string("licence")
        attribution = try entry.string("attribution")
        note = try entry.optionalString("note")
    }
}

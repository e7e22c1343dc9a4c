package import Geography

/// Where scenes come from: an entry of `imagery:`.
package struct ImageryConfiguration: Hashable, Sendable {
    /// The kinds of catalogue.
    package enum Kind: String, CaseIterable, Sendable {
        /// A folder of one-band files, or of such folders, one a scene.
        case folder
    }

    package let name: String
    package let kind: Kind
    /// The folder, relative to the project.
    package let path: String
    /// The date of a scene whose files don't say it.
    package let date: CalendarDate?
    /// The line that names the source of the pictures.
    package let attribution: String

    static func list(in site: YAMLMapping) throws(ConfigurationError) -> [ImageryConfiguration] {
        var entries: [ImageryConfiguration] = []
        let keys = ["kind", "path", "date", "attribution"]
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
        let kinds = Kind.allCases.map(\.rawValue)
        let kind = try entry.string("kind")
        guard let known = Kind(rawValue: kind) else {
            let meant = kind.suggestion(among: kinds).map { "Did you mean '\($0)'? " } ?? ""
            throw entry.error(
                at: "kind", "'\(kind)' is no kind of imagery.",
                "\(meant)The kinds are: \(kinds.joined(separator: ", ")).")
        }
        self.kind = known
        path = try entry.string("path")
        attribution = try entry.string("attribution")
        guard let text = try entry.optionalString("date") else {
            date = nil
            return
        }
        guard let date = CalendarDate(text) else {
            throw entry.error(at: "date", "'\(text)' is no date.", "Write a date like 2020-06-30.")
        }
        self.date = date
    }
}

import Geography
package import Languages
package import Project

/// Something that was wrong on the site and has been put right.
///
/// `site/corrections.yml` lists them under `corrections:`, each with `date` (a day), `text`, and `maps`, the names of the
/// maps concerned; without `maps` it concerns the whole site.
package struct Correction: Hashable, Sendable {
    package let date: String
    package let text: LocalizedText
    package let maps: [String]

    package init(date: String, text: LocalizedText, maps: [String] = []) {
        self.date = date
        self.text = text
        self.maps = maps
    }

    /// Reads `corrections.yml`, newest first.
    ///
    /// - Parameters:
    ///   - yaml: The whole file.
    ///   - file: Its name, for messages.
    ///   - known: The names of the site's maps.
    /// - Returns: The corrections.
    /// - Throws: `ConfigurationError` where one has no day, or names a map that isn't there.
    package static func list(
        yaml: String, file: String, maps known: [String]
    ) throws(ConfigurationError) -> [Correction] {
        let top = try YAMLMapping(text: yaml, path: file, role: "corrections.yml", keys: ["corrections"])
        var corrections: [Correction] = []
        for entry in try top.mappings("corrections", role: "a correction", keys: ["date", "text", "maps"]) {
            let maps = try entry.strings("maps")
            if let map = maps.first(where: { !known.contains($0) }) {
                let meant = map.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? ""
                throw entry.error(
                    at: "maps", "there is no map '\(map)'.", "\(meant)The maps are: \(known.joined(separator: ", ")).")
            }
            corrections.append(
                Correction(date: try entry.day("date"), text: try entry.localized("text"), maps: maps))
        }
        return corrections.enumerated().sorted {
            ($1.element.date, $0.offset) < ($0.element.date, $1.offset)
        }.map(\.element)
    }
}

extension [Correction] {
    /// For the template `corrections`.
    func values(in language: Language) -> [String: TemplateValue] {
        let corrections = map { correction -> TemplateValue in
            [
                "date": .text(correction.date),
                "dateText": .text(CalendarDate(correction.date)?.title(in: language) ?? correction.date),
                "text": .text(correction.text[language]),
            ]
        }
        return ["corrections": .list(corrections), "hasCorrections": .flag(!isEmpty)]
    }
}

extension YAMLMapping {
    /// A day, like `2026-11-30`.
    func day(_ key: String) throws(ConfigurationError) -> String {
        let text = try string(key)
        guard CalendarDate(text) != nil else {
            throw error(at: key, "'\(text)' is no date.", "Write a date like 2026-11-30.")
        }
        return text
    }
}

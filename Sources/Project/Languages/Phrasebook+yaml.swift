import Languages

extension Phrasebook {
    /// Reads `site/i18n/<code>.yml`.
    ///
    ///     language: { name: English, decimal: ".", group: ",", months: [Jan, …], date: "{day} {month} {year}", … }
    ///     phrases:
    ///       map.legend: On the map
    ///
    /// - Parameters:
    ///   - text: The whole file.
    ///   - path: Its path, for messages.
    ///   - code: The code of the language.
    ///   - main: The phrasebook of the project's main language; `nil` reads that one.
    /// - Throws: `ConfigurationError` where the file isn't of this form, or has a phrase that the main one lacks.
    package init(text: String, path: String, code: String, main: Phrasebook? = nil) throws(ConfigurationError) {
        let file = try YAMLMapping(text: text, path: path, role: "a file of phrases", keys: ["language", "phrases"])
        let language = try Language(file.mapping("language", role: "'language'", keys: Language.keys), code: code)
        let phrases = try file.texts("phrases")
        if let main, let unknown = phrases.keys.filter({ main.phrases[$0] == nil }).min() {
            let meant = unknown.suggestion(among: Array(main.phrases.keys)).map { "Did you mean '\($0)'? " } ?? ""
            throw file.error(
                at: "phrases", "nothing uses a phrase '\(unknown)'.",
                "\(meant)The keys are those of the main language's file beside it.")
        }
        self.init(language: language, phrases: phrases, fallback: main?.phrases ?? [:])
    }
}

extension Language {
    static let keys = ["name", "decimal", "group", "group_from_five", "months", "date", "month"]

    fileprivate init(_ entry: YAMLMapping, code: String) throws(ConfigurationError) {
        let months = try entry.strings("months")
        guard months.count == 12 else {
            throw entry.error(
                at: "months", "a language needs twelve months, not \(months.count).", "Write 'months: [Jan, Feb, …]'.")
        }
        self.init(
            code: code, name: try entry.string("name"), decimalMark: try entry.string("decimal"),
            groupMark: try entry.separator("group"), groupsFromFiveDigits: try entry.flag("group_from_five"),
            months: months, dateForm: try entry.string("date"), monthForm: try entry.string("month"))
    }
}

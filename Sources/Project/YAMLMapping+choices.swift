import Geography

extension YAMLMapping {
    /// One of the texts that name the cases of an enumeration.
    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, of type: Choice.Type, called name: String, plural: String
    ) throws(ConfigurationError) -> Choice {
        try choice(try string(key), at: key, of: type, called: name, plural: plural)
    }

    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ text: String, at key: String, of type: Choice.Type, called name: String, plural: String
    ) throws(ConfigurationError) -> Choice {
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let meant = text.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? ""
        throw error(
            at: key, "'\(text)' is no \(name).", "\(meant)The \(plural) are: \(known.joined(separator: ", ")).")
    }

    func optionalDate(_ key: String) throws(ConfigurationError) -> CalendarDate? {
        guard let text = try optionalString(key) else { return nil }
        guard let date = CalendarDate(text) else {
            throw error(at: key, "'\(text)' is no date.", "Write a date like 2020-06-30.")
        }
        return date
    }

    /// `true` or `false`; a missing key counts as `false`.
    package func flag(_ key: String) throws(ConfigurationError) -> Bool {
        switch try optionalString(key) {
        case nil, "false": return false
        case "true": return true
        case .some(let text):
            throw error(at: key, "'\(key): \(text)' is neither true nor false.", "Write true or false.")
        }
    }
}

import Project

/// A section of a recipe as it was written, with the defaults of ``RecipeSection`` for what was left out.
struct RecipeReader {
    let section: RecipeSection
    /// Nil where the whole section was left out.
    let mapping: YAMLMapping?
    /// The same section elsewhere, for what was left out here.
    private var inherited: YAMLMapping?

    init(_ section: RecipeSection, in parent: YAMLMapping?) throws(ConfigurationError) {
        self.section = section
        mapping = try parent?.optionalMapping(section.key, role: "'\(section.key)'", keys: section.keys)
    }

    /// The reader of a section that takes what it leaves out from another's.
    func inheriting(from other: RecipeReader) -> RecipeReader {
        var reader = self
        reader.inherited = other.mapping
        return reader
    }

    init(_ section: RecipeSection, reading mapping: YAMLMapping) {
        self.section = section
        self.mapping = mapping
    }

    func text(_ key: String) throws(ConfigurationError) -> String {
        if let text = try mapping?.optionalString(key) { return text }
        return try inherited?.optionalString(key) ?? section.standard(key)
    }

    /// Whether something stands there.
    func has(_ key: String) -> Bool { mapping?.contains(key) ?? false }

    func number(_ key: String, in range: ClosedRange<Double>) throws(ConfigurationError) -> Double {
        let text = try text(key)
        guard let number = Double(text), range.contains(number) else {
            throw error(at: key, "'\(key): \(text)' isn't a number \(range.words).")
        }
        return number
    }

    func integer(_ key: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
        let text = try text(key)
        guard let number = Int(text), range.contains(number) else {
            throw error(at: key, "'\(key): \(text)' isn't a whole number, \(range.words).")
        }
        return number
    }

    func flag(_ key: String) throws(ConfigurationError) -> Bool {
        let text = try text(key)
        guard let flag = Bool(text) else { throw error(at: key, "'\(key): \(text)' is neither true nor false.") }
        return flag
    }

    /// Two numbers, the lower first.
    func range(_ key: String, in limits: ClosedRange<Double>) throws(ConfigurationError) -> ClosedRange<Double> {
        let numbers = try numbers(key)
        guard numbers.count == 2, numbers[0] <= numbers[1], limits.contains(numbers[0]), limits.contains(numbers[1])
        else {
            throw error(at: key, "'\(key)' isn't two numbers \(limits.words), the lower first.")
        }
        return numbers[0]...numbers[1]
    }

    func numbers(_ key: String) throws(ConfigurationError) -> [Double] {
        if has(key) { return try mapping?.numbers(key) ?? [] }
        if let inherited, inherited.contains(key) { return try inherited.numbers(key) }
        return section.standard(key).filter { !"[] ".contains($0) }.split(separator: ",").compactMap { Double($0) }
    }

    func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, of type: Choice.Type
    ) throws(ConfigurationError) -> Choice {
        let text = try text(key)
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let meant = text.suggestion(among: known).map { "Did you mean '\($0)'? " } ?? ""
        throw error(
            at: key, "'\(text)' is no '\(key)'\(section.key.isEmpty ? "" : " of '\(section.key)'").",
            "\(meant)Write one of: \(known.joined(separator: ", ")).")
    }

    /// An error at a key, with a remedy that tells what the key means.
    func error(at key: String, _ problem: String, _ remedy: String? = nil) -> ConfigurationError {
        let meaning = section.settings.first { $0.key == key }?.meaning ?? ""
        let remedy = remedy ?? (meaning.isEmpty ? "See 'minemap train --explain'." : "It is \(meaning).")
        return mapping?.error(at: key, problem, remedy)
            ?? ConfigurationError(path: "the recipe", problem: problem, remedy: remedy)
    }
}

extension ClosedRange<Double> {
    fileprivate var words: String {
        switch (lowerBound, upperBound) {
        case (0, .greatestFiniteMagnitude): "from 0"
        case (_, .greatestFiniteMagnitude): "from \(lowerBound)"
        default: "from \(lowerBound) to \(upperBound)"
        }
    }
}

extension ClosedRange<Int> {
    fileprivate var words: String {
        upperBound == .max ? "\(lowerBound) or more" : "\(lowerBound) to \(upperBound)"
    }
}

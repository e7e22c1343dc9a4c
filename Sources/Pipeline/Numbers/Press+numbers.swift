import Languages
import Pages
import Project

extension Press {
    /// The numbers of a text as inputs of the pages that show it: a page is rendered anew when one of its own numbers
    /// changes, and not when another does.
    func numberInputs(_ tags: [String], from path: String, _ text: String) throws -> [String: String] {
        let figures = try numbers.figures(tags, in: edition, from: path, text)
        return Dictionary(uniqueKeysWithValues: figures.map { (Self.label($0.key), "\($0.value)") })
    }

    /// The numbers that a page may show: those among its inputs, by their tags.
    func figures(among inputs: [String: String]) -> [String: Figure] {
        var figures: [String: Figure] = [:]
        for label in inputs.keys {
            guard let tag = Self.tag(of: label), let parsed = try? NumberTag(tag) else { continue }
            figures[tag] = try? numbers.figure(parsed, in: edition)
        }
        return figures
    }

    /// What an input is called that is a number, as builds print it.
    private static func label(_ tag: String) -> String { "{{\(tag)}}" }

    private static func tag(of label: String) -> String? {
        label.hasPrefix("{{") && label.hasSuffix("}}") ? String(label.dropFirst(2).dropLast(2)) : nil
    }
}

extension MapDrawing {
    /// The texts that its page shows with their numbers as figures.
    func texts(in language: Language) -> [String] {
        [summary[language]] + configuration.caveats.map { $0[language] }
    }
}

extension MapConfiguration {
    /// The map with the numbers in what pictures, cards and links say of it as plain words; caveats, which only its page
    /// shows, keep their tags.
    func withPlainNumbers(
        _ numbers: Numbers, in editions: [Edition], _ site: String
    ) throws(ConfigurationError) -> MapConfiguration {
        var map = self
        map.title = try numbers.plain(title, in: editions, site)
        map.summary = try numbers.plain(summary, in: editions, site)
        map.model = try numbers.plain(model, in: editions, site)
        map.threshold = try numbers.plain(threshold, in: editions, site)
        map.date = try numbers.plain(date, in: editions, site)
        map.dataset = try numbers.plain(dataset, in: editions, site)
        return map
    }
}

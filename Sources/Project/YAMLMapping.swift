import Foundation
import Geography
import Languages
import Yams

/// A mapping of a YAML file that knows where it stands, so that every complaint names file and line.
///
/// Reading states all keys that may stand there; any other is an error with "did you mean".
package struct YAMLMapping {
    package let path: String
    /// What the mapping is, for messages: 'site.yml', 'a region', 'a map'.
    package let role: String
    private let mapping: Node.Mapping

    /// Reads a file whose top level is a mapping with these keys.
    package init(reading path: String, role: String, keys: [String]) throws(ConfigurationError) {
        try self.init(text: try Self.text(of: path), path: path, role: role, keys: keys)
    }

    /// The text of a file.
    package static func text(of path: String) throws(ConfigurationError) -> String {
        do {
            return try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw ConfigurationError(
                path: path, problem: isThere ? "it can't be read as UTF-8 text." : "there is no such file.",
                remedy: isThere ? "Save it as UTF-8." : "Check --project, or write the file: README.md shows one.")
        }
    }

    package init(text: String, path: String, role: String, keys: [String]) throws(ConfigurationError) {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw ConfigurationError(path: path, yaml: error)
        }
        try self.init(node: node ?? .mapping([:]), path: path, role: role, keys: keys)
    }

    private init(node: Node, path: String, role: String, keys: [String]) throws(ConfigurationError) {
        guard let mapping = node.mapping else {
            throw ConfigurationError(
                path: path, line: node.mark?.line, problem: "\(role) must be keys with values.",
                remedy: "Write it as 'key: value' lines; the keys are: \(keys.joined(separator: ", ")).")
        }
        self.path = path
        self.role = role
        self.mapping = mapping
        for case let (key, _) in mapping {
            guard let name = key.string, !keys.contains(name) else { continue }
            let meant = name.suggestion(among: keys).map { "Did you mean '\($0)'? " } ?? ""
            throw ConfigurationError(
                path: path, line: key.mark?.line, problem: "'\(name)' is not a key of \(role).",
                remedy: "\(meant)The keys are: \(keys.joined(separator: ", ")).")
        }
    }

    /// An error at the value of `key`.
    package func error(at key: String, _ problem: String, _ remedy: String) -> ConfigurationError {
        ConfigurationError(path: path, line: mapping[key]?.mark?.line ?? line, problem: problem, remedy: remedy)
    }

    /// The line where the mapping starts.
    package var line: Int? { mapping.mark?.line ?? mapping.first?.key.mark?.line }

    package func contains(_ key: String) -> Bool { mapping[key] != nil }

    /// The keys whose value is this text, in the order of the file.
    package func keys(holding text: String) -> [String] {
        mapping.compactMap { key, value in value.scalar?.string == text ? key.string : nil }
    }

    package func optionalString(_ key: String) throws(ConfigurationError) -> String? {
        guard let node = mapping[key], node.null == nil else { return nil }
        guard let scalar = node.scalar else {
            throw error(at: key, "'\(key)' must be one text.", "Write '\(key): text'.")
        }
        return scalar.string.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A text in which spaces count; empty where there is none.
    package func separator(_ key: String) throws(ConfigurationError) -> String {
        guard let node = mapping[key] else { return "" }
        guard let scalar = node.scalar else {
            throw error(at: key, "'\(key)' must be one text.", "Write '\(key): text'.")
        }
        return scalar.string
    }

    /// The value of a key, unless it is null.
    func node(at key: String) -> Node? {
        mapping[key].flatMap { $0.null == nil ? $0 : nil }
    }

    /// One text, or texts by the codes of their languages.
    func localized(_ node: Node, at key: String) throws(ConfigurationError) -> LocalizedText {
        if let scalar = node.scalar {
            return LocalizedText(scalar.string.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        let isByLanguage = { (pair: (key: Node, value: Node)) in
            (pair.key.string ?? "").utf8.count <= 8 && pair.key.string?.isIdentifier == true && pair.value.scalar != nil
        }
        guard let named = node.mapping, !named.isEmpty, named.allSatisfy(isByLanguage) else {
            throw error(
                at: key, "'\(key)' must be one text, or one a language.",
                "Write '\(key): text', or '\(key): { en: text, es: texto }'.")
        }
        let texts = Dictionary(
            named.map {
                ($0.key.string ?? "", $0.value.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? "")
            },
            uniquingKeysWith: { first, _ in first })
        return LocalizedText(texts, main: named.first?.key.string ?? "")
    }

    package func string(_ key: String) throws(ConfigurationError) -> String {
        guard let text = try optionalString(key), !text.isEmpty else {
            throw error(at: key, "\(role) needs '\(key)'.", "Write '\(key): …' there.")
        }
        return text
    }

    /// A text that files are named by.
    package func fileName(_ key: String) throws(ConfigurationError) -> String {
        let name = try string(key)
        guard name.isIdentifier else {
            throw error(
                at: key, "'\(name)' can't be part of a file's name.",
                "Use unaccented letters, digits, '-', '_' and '.' only, a letter or digit first.")
        }
        return name
    }

    package func digest(_ key: String) throws(ConfigurationError) -> Digest {
        try digest(try string(key), at: key)
    }

    /// The digests of a list; one counts as a list of one.
    package func digests(_ key: String) throws(ConfigurationError) -> [Digest] {
        guard mapping[key]?.sequence != nil else { return [try digest(key)] }
        var digests: [Digest] = []
        for text in try strings(key) { digests.append(try digest(text, at: key)) }
        return digests
    }

    private func digest(_ text: String, at key: String) throws(ConfigurationError) -> Digest {
        guard text.utf8.count == 64, text.allSatisfy(\.isHexDigit) else {
            throw error(at: key, "'\(text)' is no SHA-256.", "Write 64 hexadecimal digits ('sha256sum FILE').")
        }
        return Digest(hexadecimal: text)
    }

    package func optionalNumber(_ key: String) throws(ConfigurationError) -> Double? {
        guard let text = try optionalString(key) else { return nil }
        guard let number = Double(text), number.isFinite else {
            throw error(at: key, "'\(key): \(text)' isn't a number.", "Write a number, like '\(key): 0.8'.")
        }
        return number
    }

    package func optionalInteger(_ key: String) throws(ConfigurationError) -> Int? {
        guard let text = try optionalString(key) else { return nil }
        guard let number = Int(text) else {
            throw error(at: key, "'\(key): \(text)' isn't a whole number.", "Write a whole number, like '\(key): 4'.")
        }
        return number
    }

    /// A list of texts; one text counts as a list of one, a missing key as none.
    package func strings(_ key: String) throws(ConfigurationError) -> [String] {
        guard let node = mapping[key] else { return [] }
        if node.scalar != nil { return try optionalString(key).map { [$0] } ?? [] }
        guard let sequence = node.sequence, sequence.allSatisfy({ $0.scalar != nil }) else {
            throw error(at: key, "'\(key)' must be a text or a list of texts.", "Write '\(key): [one, two]'.")
        }
        return sequence.compactMap { $0.scalar?.string }
    }

    /// The numbers of a list.
    package func numbers(_ key: String) throws(ConfigurationError) -> [Double] {
        var numbers: [Double] = []
        for text in try strings(key) {
            guard let number = Double(text), number.isFinite else {
                throw error(at: key, "'\(text)' in '\(key)' isn't a number.", "Write a list of numbers.")
            }
            numbers.append(number)
        }
        return numbers
    }

    /// A mapping below a key, with these keys; `nil` where the key is missing.
    package func optionalMapping(
        _ key: String, role: String, keys: [String]
    ) throws(ConfigurationError) -> YAMLMapping? {
        guard let node = mapping[key], node.null == nil else { return nil }
        return try YAMLMapping(node: node, path: path, role: role, keys: keys)
    }

    /// A mapping that must be there, with these keys.
    package func mapping(_ key: String, role: String, keys: [String]) throws(ConfigurationError) -> YAMLMapping {
        guard let mapping = try optionalMapping(key, role: role, keys: keys) else {
            throw error(
                at: key, "\(self.role) needs '\(key)'.",
                "Write '\(key):' and below it: \(keys.joined(separator: ", ")).")
        }
        return mapping
    }

    /// A list of mappings, each with these keys; a missing key counts as none.
    package func mappings(_ key: String, role: String, keys: [String]) throws(ConfigurationError) -> [YAMLMapping] {
        guard let node = mapping[key] else { return [] }
        guard let sequence = node.sequence else {
            throw error(at: key, "'\(key)' must be a list.", "Start each entry with '- '.")
        }
        var entries: [YAMLMapping] = []
        for entry in sequence { entries.append(try YAMLMapping(node: entry, path: path, role: role, keys: keys)) }
        return entries
    }

    /// Named mappings, each with these keys, in the order of the file.
    package func namedMappings(
        _ key: String, role: String, keys: [String]
    ) throws(ConfigurationError) -> [(name: String, mapping: YAMLMapping)] {
        guard let node = mapping[key] else { return [] }
        guard let named = node.mapping else {
            throw error(at: key, "'\(key)' must be names with values.", "Write 'name:' and its keys below it.")
        }
        var entries: [(name: String, mapping: YAMLMapping)] = []
        for (name, value) in named {
            let mapping = try YAMLMapping(node: value, path: path, role: "\(role) '\(name.string ?? "")'", keys: keys)
            entries.append((name.string ?? "", mapping))
        }
        return entries
    }

    /// The texts of a mapping of texts, by name.
    package func texts(_ key: String) throws(ConfigurationError) -> [String: String] {
        guard let node = mapping[key] else { return [:] }
        guard let named = node.mapping, named.values.allSatisfy({ $0.scalar != nil }) else {
            throw error(at: key, "'\(key)' must be names with one text each.", "Write '\(key): { name: text }'.")
        }
        return Dictionary(
            named.map { ($0.key.string ?? "", $0.value.scalar?.string ?? "") }, uniquingKeysWith: { first, _ in first })
    }
}

import Foundation

/// The text that LightGBM writes a model as: sections of lines `key=value`.
struct TreeText {
    typealias Section = [Substring: Entry]

    /// What stands behind a key.
    struct Entry {
        let value: Substring
        /// Counted from 1.
        let line: Int
    }

    let path: String
    let header: Section
    /// One a tree, and the line that it begins on.
    let trees: [(line: Int, entries: Section)]

    init(reading path: String) throws(TreeModelError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw TreeModelError(path: path, line: 0, reason: "there is no such file, or it can't be read")
        }
        try self.init(String(decoding: data, as: UTF8.self), path: path)
    }

    init(_ text: String, path: String) throws(TreeModelError) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.first == "tree" else {
            throw TreeModelError(path: path, line: 1, reason: "a model that LightGBM wrote begins with 'tree'")
        }
        var sections: [(line: Int, entries: Section)] = [(1, [:])]
        var isWhole = false
        for (number, line) in zip(2..., lines.dropFirst()) {
            isWhole = line == "end of trees"
            if isWhole { break }
            if line.hasPrefix("Tree=") { sections.append((number, [:])) }
            // A line without a value, like 'average_output', switches something on.
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let key = parts.first, !key.isEmpty else { continue }
            sections[sections.count - 1].entries[key] = Entry(value: parts.count > 1 ? parts[1] : "", line: number)
        }
        guard isWhole else {
            throw TreeModelError(path: path, line: lines.count, reason: "it ends before 'end of trees'")
        }
        self.path = path
        header = sections[0].entries
        trees = Array(sections.dropFirst())
    }

    func entry(_ key: Substring, in section: Section, from line: Int) throws(TreeModelError) -> Entry {
        guard let entry = section[key] else {
            throw TreeModelError(path: path, line: line, reason: "the section that begins here has no '\(key)'")
        }
        return entry
    }

    /// Numbers of a kind, as many as there must be.
    func numbers<Number: LosslessStringConvertible>(
        _ key: Substring, count: Int, in section: Section, from line: Int
    ) throws(TreeModelError) -> [Number] {
        let entry = try entry(key, in: section, from: line)
        let words = entry.value.utf8.split(separator: UInt8(ascii: " "))
        let numbers = words.compactMap { Number(String($0) ?? "") }
        guard numbers.count == words.count, numbers.count == count else {
            throw TreeModelError(
                path: path, line: entry.line, reason: "'\(key)' isn't \(count) numbers")
        }
        return numbers
    }
}

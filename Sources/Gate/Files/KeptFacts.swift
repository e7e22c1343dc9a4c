import Foundation
import Project

/// What an earlier look found out, by file: a file of the same bytes isn't looked at again.
package struct KeptFacts: Sendable {
    private struct Entry: Codable {
        let digest: String
        let facts: FileFacts
    }

    private struct Record: Codable {
        let version: Int
        let files: [String: Entry]
    }

    /// Raised whenever the same file gives other facts.
    private static let version = 3

    private var files: [String: Entry] = [:]

    /// Nothing is known yet.
    package init() {}

    /// What was kept in a file; nothing where there is none, or another version wrote it.
    package init(reading path: String) {
        guard let data = FileManager.default.contents(atPath: path),
            let record = try? JSONDecoder().decode(Record.self, from: data), record.version == Self.version
        else { return }
        files = record.files
    }

    /// - Throws: `FileError`.
    package func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try AtomicFile.write(try encoder.encode(Record(version: Self.version, files: files)), to: path)
    }

    func facts(of path: String, _ digest: Digest) -> FileFacts? {
        files[path].flatMap { $0.digest == digest.description ? $0.facts : nil }
    }

    mutating func keep(_ facts: FileFacts, of path: String, _ digest: Digest) {
        files[path] = Entry(digest: digest.description, facts: facts)
    }
}

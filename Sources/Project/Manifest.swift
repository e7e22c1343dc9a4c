import Foundation

/// What the last builds made, from what: `build/manifest.json`.
///
/// An artefact is up to date when the digests of everything it was made from are those written
/// here, and its files still have the digests written here. Times of change play no part.
package struct Manifest: Codable, Equatable, Sendable {
    /// One artefact: what it was made from, and the files it consists of.
    package struct Entry: Codable, Equatable, Sendable {
        /// Digests or values of what it was made from, by a label that people read.
        package var inputs: [String: String]
        /// The digest of each file, by its path in the project.
        package var outputs: [String: String]
        /// A sentence about what was made, repeated when it is kept.
        package var note: String?

        package init(inputs: [String: String], outputs: [String: String], note: String? = nil) {
            self.inputs = inputs
            self.outputs = outputs
            self.note = note
        }
    }

    package var artefacts: [String: Entry]

    package init(artefacts: [String: Entry] = [:]) {
        self.artefacts = artefacts
    }

    /// Reads a manifest; a missing or unreadable one counts as empty, since everything can be made again.
    package init(reading path: String) {
        let data = FileManager.default.contents(atPath: path)
        self = data.flatMap { try? JSONDecoder().decode(Manifest.self, from: $0) } ?? Manifest()
    }

    package func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        try AtomicFile.write(try encoder.encode(self), to: path)
    }
}

import Foundation
package import Imagery
package import Project

/// What a report says of the dataset that it is about.
package struct DatasetFacts: Sendable {
    /// The file's name, without its folder.
    package let file: String
    /// The SHA-256 of its bytes.
    package let digest: Digest
    package let level: ProcessingLevel
    package let side: Int
    package let clippedAt: Int?
    package let attribution: String
    /// The patches of each split.
    package let counts: [Split: Int]

    /// - Throws: `FileError` where the file went away.
    package init(of dataset: PatchDataset, at path: String) throws(FileError) {
        guard let digest = Digest(ofFile: path) else {
            throw FileError(path: path, action: .read, reason: "its bytes can't be read")
        }
        self.digest = digest
        file = URL(filePath: path).lastPathComponent
        level = dataset.level
        side = dataset.side
        clippedAt = dataset.clippedAt
        attribution = dataset.attribution
        counts = Dictionary(grouping: dataset.records, by: \.split).mapValues(\.count)
    }
}

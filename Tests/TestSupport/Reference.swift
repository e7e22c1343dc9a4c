import Foundation

/// The published data that tests compare with, which is not in the repository: `$MINEMAP_REFERENCE`, or `../shared`.
package enum Reference {
    /// Where a file of the data is.
    package static func path(_ path: String) -> String {
        let root = ProcessInfo.processInfo.environment["MINEMAP_REFERENCE"] ?? "../shared"
        return URL(filePath: root).appending(path: path).path
    }

    /// Whether it is there; a test that needs it is skipped by name where it is not.
    package static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: self.path(path))
    }
}

import Foundation

/// The shared reference data, which is not in the repository: `$MINEMAP_REFERENCE`, or `../shared`.
enum Reference {
    static func url(_ path: String) -> URL {
        let root = ProcessInfo.processInfo.environment["MINEMAP_REFERENCE"] ?? "../shared"
        return URL(filePath: root).appending(path: path)
    }

    static func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url(path).path)
    }
}

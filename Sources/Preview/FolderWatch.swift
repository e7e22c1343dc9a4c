import Foundation
import Project

/// Notices saved files in the folders that a person edits.
///
/// It only says *that* something may have changed; what is out of date is told by content, in the build.
struct FolderWatch: Sendable {
    private static let folders = [
        "site", "templates", "models", "data/boundaries", "data/sampling_locations", "data/reviews",
    ]

    let folder: ProjectFolder

    /// Names, sizes and times of every file that is watched.
    func snapshot() -> [String: String] {
        var files: [String: String] = [:]
        for watched in Self.folders {
            let root = folder.path(watched)
            guard let paths = FileManager.default.enumerator(atPath: root) else { continue }
            for case let path as String in paths {
                guard let facts = try? FileManager.default.attributesOfItem(atPath: "\(root)/\(path)") else { continue }
                let date = facts[.modificationDate] as? Date
                files["\(watched)/\(path)"] = "\(facts[.size] ?? 0) \(date?.timeIntervalSince1970 ?? 0)"
            }
        }
        return files
    }
}

import Foundation
package import Project

/// Notices saved files in the folders that a person edits, by looking at all of them again and again.
///
/// Asking the kernel to tell (inotify) would save little: a look takes a millisecond, and works the same on network disks and
/// in containers. It only says *which files* may have changed; what is out of date is told by content, in the build.
package struct FolderWatch: Sendable {
    private static let folders = ["site", "templates", "models", "data"]
    /// Made by builds.
    private static let omitted: Set = ["data/outputs"]

    private let folder: ProjectFolder
    private var known: [String: FileSignature]

    /// Begins with the files as they are.
    package init(of folder: ProjectFolder) {
        self.folder = folder
        known = Self.look(at: folder)
    }

    /// The files that appeared, changed or went since the last time, relative to the project.
    package mutating func changes() -> Set<String> {
        let now = Self.look(at: folder)
        let changes = Set(known.keys).union(now.keys).filter { known[$0] != now[$0] }
        known = now
        return changes
    }

    private static func look(at folder: ProjectFolder) -> [String: FileSignature] {
        var files: [String: FileSignature] = [:]
        for name in folders { look(at: name, in: folder, into: &files) }
        return files
    }

    private static func look(at path: String, in folder: ProjectFolder, into files: inout [String: FileSignature]) {
        guard !omitted.contains(path), let stream = opendir(folder.path(path)) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            // Editors put half-written files and notes of theirs beside the real ones.
            guard !name.hasPrefix("."), !name.hasSuffix("~") else { continue }
            let child = "\(path)/\(name)"
            if entry.pointee.d_type == UInt8(DT_DIR) {
                look(at: child, in: folder, into: &files)
            } else {
                files[child] = FileSignature(of: folder.path(child))
            }
        }
    }
}

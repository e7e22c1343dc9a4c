import Foundation
import Project

/// Files that others wrote under a temporary name.
enum DiskFile {
    /// Brings a file to the disk, and gives it its name.
    static func bring(_ part: String, to path: String) throws(TrainingError) {
        let file = open(part, O_RDONLY)
        guard file >= 0 else { throw fault(path) }
        defer { close(file) }
        // Some disks find that they are full only now.
        guard fsync(file) == 0, rename(part, path) == 0 else { throw fault(path) }
    }

    /// A name beside a file's own, which no other process uses.
    static func temporaryName(for path: String) -> String {
        "\(path).\(ProcessInfo.processInfo.processIdentifier)\(AtomicFile.temporarySuffix)"
    }

    private static func fault(_ path: String) -> TrainingError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}

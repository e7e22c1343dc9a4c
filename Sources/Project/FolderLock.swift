import Foundation

/// The right to build in a folder, held while this value lives.
///
/// The kernel gives it back when the process ends, however it ends, so a killed build leaves no stale lock.
final class FolderLock: Sendable {
    private let file: Int32

    init(at path: String) throws {
        try AtomicFile.makeFolder(for: path)
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else {
            throw FileError(path: path, action: .write, reason: String(cString: strerror(errno)))
        }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw BuildRunning(lock: path)
        }
    }

    deinit {
        // A child that was started a moment ago may still hold a copy of the open file: closing ours alone wouldn't do.
        flock(file, LOCK_UN)
        close(file)
    }
}

/// Another build works in the same folder.
package struct BuildRunning: Error, CustomStringConvertible {
    let lock: String

    package var description: String {
        "Another build is at work in this folder (it holds '\(lock)').\nWait until it is done, or end it, and build again."
    }
}

/// Clears away what a killed build left half-written.
enum FolderSweep {
    static func removeTemporaries(below folder: String) {
        guard let entries = FileManager.default.enumerator(atPath: folder) else { return }
        for case let path as String in entries where path.hasSuffix(AtomicFile.temporarySuffix) {
            // A fetch, which takes no lock, may be writing there.
            if !path.hasPrefix("fetched/") { unlink("\(folder)/\(path)") }
        }
    }
}

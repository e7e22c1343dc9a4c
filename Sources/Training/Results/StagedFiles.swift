import Foundation
import Project

/// Files that appear under their names together, or not at all.
///
/// Each is written beside its name first. Files that are there already are set aside while names are given, and come
/// back when one can't be. Where the process is killed meanwhile, the next one brings them back.
struct StagedFiles {
    private var paths: [String] = []

    /// Where to write a file that gets its name later; the one that is staged first gets it last.
    mutating func stage(_ path: String) -> String {
        Self.bringBack(path)
        paths.append(path)
        return Self.staged(path)
    }

    mutating func write(_ text: String, to path: String) throws(FileError) {
        try AtomicFile.write(text, to: stage(path))
    }

    /// Gives every file its name.
    mutating func commit() throws(TrainingError) {
        var named: [String] = []
        for path in paths.reversed() {
            let isThere = FileManager.default.fileExists(atPath: path)
            let isAside = isThere && rename(path, Self.aside(path)) == 0
            guard isAside || !isThere, rename(Self.staged(path), path) == 0 else {
                let reason = String(cString: strerror(errno))
                if isAside { rename(Self.aside(path), path) }
                for path in named { Self.takeBack(path) }
                throw .cannotWrite(path: path, reason: reason)
            }
            named.append(path)
        }
        for path in named { unlink(Self.aside(path)) }
    }

    /// Removes what was staged.
    mutating func discard() {
        for path in paths { unlink(Self.staged(path)) }
        paths = []
    }

    private static func staged(_ path: String) -> String { DiskFile.temporaryName(for: path + ".new") }
    private static func aside(_ path: String) -> String { DiskFile.temporaryName(for: path + old) }

    private static let old = ".old"

    /// Gives a file its name again that a killed process had set aside.
    private static func bringBack(_ path: String) {
        let folder = URL(filePath: path).deletingLastPathComponent()
        let start = URL(filePath: path).lastPathComponent + old + "."
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(start) && name.hasSuffix(AtomicFile.temporarySuffix) {
            let process = pid_t(name.dropFirst(start.count).dropLast(AtomicFile.temporarySuffix.count))
            guard let process, kill(process, 0) != 0, errno == ESRCH else { continue }
            let left = folder.appending(path: name).path
            if FileManager.default.fileExists(atPath: path) { unlink(left) } else { rename(left, path) }
        }
    }

    private static func takeBack(_ path: String) {
        if rename(aside(path), path) != 0 { unlink(path) }
    }
}

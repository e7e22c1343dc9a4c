import Foundation
import Project

/// Files that appear under their names together, or not at all.
///
/// Each is written beside its name first. Files that are there already are set aside while names are given, and come
/// back when one can't be.
struct StagedFiles {
    private var paths: [String] = []

    /// Where to write a file that gets its name later; the one that is staged first gets it last.
    mutating func stage(_ path: String) -> String {
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
            if isThere { rename(path, Self.aside(path)) }
            guard rename(Self.staged(path), path) == 0 else {
                let reason = String(cString: strerror(errno))
                if isThere { rename(Self.aside(path), path) }
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

    private static func staged(_ path: String) -> String { "\(path).new\(AtomicFile.temporarySuffix)" }
    private static func aside(_ path: String) -> String { "\(path).old\(AtomicFile.temporarySuffix)" }

    private static func takeBack(_ path: String) {
        if rename(aside(path), path) != 0 { unlink(path) }
    }
}

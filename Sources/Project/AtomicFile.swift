package import Foundation

/// Files that appear under their names only when they are whole.
///
/// Bytes go to a temporary name in the same folder, are brought to the disk, and are renamed: a
/// killed build leaves at most a file whose name ends in `.part`.
package enum AtomicFile {
    package static let temporarySuffix = ".part"

    package static func write(_ data: Data, to path: String) throws(FileError) {
        let temporary = temporaryName(for: path)
        do {
            try makeFolder(for: path)
            try writeWhole(data, to: temporary)
            try rename(temporary, to: path)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    package static func write(_ text: String, to path: String) throws(FileError) {
        try write(Data(text.utf8), to: path)
    }

    /// Copies a file, whole or not at all.
    package static func copy(_ source: String, to path: String) throws(FileError) {
        guard let data = FileManager.default.contents(atPath: source) else {
            throw FileError(path: source, action: .read, reason: lastReason())
        }
        try write(data, to: path)
    }

    package static func makeFolder(for path: String) throws(FileError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw FileError(path: folder, action: .write, reason: error.localizedDescription)
        }
    }

    private static func temporaryName(for path: String) -> String {
        "\(path).\(ProcessInfo.processInfo.processIdentifier)\(temporarySuffix)"
    }

    private static func writeWhole(_ data: Data, to path: String) throws(FileError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw FileError(path: path, action: .write, reason: lastReason()) }
        let reason: String? = data.withUnsafeBytes { bytes in
            var offset = 0
            while offset < bytes.count {
                let written = Foundation.write(file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { return lastReason() }
                offset += written
            }
            return fsync(file) == 0 ? nil : lastReason()
        }
        close(file)
        if let reason { throw FileError(path: path, action: .write, reason: reason) }
    }

    private static func rename(_ temporary: String, to path: String) throws(FileError) {
        guard Foundation.rename(temporary, path) == 0 else {
            throw FileError(path: path, action: .write, reason: lastReason())
        }
    }

    private static func lastReason() -> String { String(cString: strerror(errno)) }
}

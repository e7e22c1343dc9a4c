import CGDAL
package import Foundation

/// A zip archive whose members are read one by one, through GDAL's `/vsizip/`.
///
///     let config = try ZipArchive(path: "mines.keras").read("config.json", atMost: 1 << 20)
package struct ZipArchive: Sendable {
    package let path: String

    /// Names an archive; it is opened when a member is read.
    package init(path: String) {
        self.path = path
    }

    /// Whether a file begins as zip archives with members do.
    package static func isArchive(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        return (try? file.read(upToCount: 4)) == Data([0x50, 0x4B, 0x03, 0x04])
    }

    /// The bytes of a member.
    ///
    /// An archive may claim any size, and a small one may unfold to a large one: beyond `limit` bytes it is refused.
    package func read(_ member: String, atMost limit: Int) throws(ArchiveError) -> Data {
        // In braces, the archive may have any extension.
        let name = "/vsizip/{\(path)}/\(member)"
        let result = GDAL.recording { () -> Data? in
            guard let file = VSIFOpenL(name, "rb") else { return nil }
            defer { VSIFCloseL(file) }
            return Self.contents(of: file, upTo: limit)
        }
        guard let data = result.value else {
            throw ArchiveError(
                path: path, reason: result.failure ?? "it has no member '\(member)' that can be opened")
        }
        guard data.count <= limit else {
            throw ArchiveError(path: path, reason: "its member '\(member)' is larger than \(limit) bytes")
        }
        if let failure = result.failure { throw ArchiveError(path: path, reason: failure) }
        return data
    }

    /// Reads to the end, or until there is more than may be.
    static func contents(of file: UnsafeMutablePointer<VSILFILE>, upTo limit: Int) -> Data {
        var data = Data()
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while data.count <= limit {
            let count = VSIFReadL(&block, 1, block.count, file)
            guard count > 0 else { break }
            data.append(contentsOf: block[..<count])
        }
        return data
    }
}

/// An archive that can't be read, or lacks a member.
package struct ArchiveError: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package var description: String {
        "Can't read the archive '\(path)': \(reason).\nFetch or copy it again, or run 'unzip -t' on it to see what it holds."
    }
}

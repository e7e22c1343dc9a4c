import Foundation

/// How the files of a kind begin.
struct FileSignature: Sendable {
    let name: String
    /// What stands where, from the file's beginning.
    let marks: [(offset: Int, bytes: [UInt8])]

    private init(_ name: String, _ marks: (offset: Int, bytes: [UInt8])...) {
        self.name = name
        self.marks = marks
    }

    func fits(_ bytes: Data) -> Bool {
        marks.allSatisfy { bytes.dropFirst($0.offset).starts(with: $0.bytes) }
    }

    /// By the ending of the file's name.
    static let all: [String: FileSignature] = [
        "png": FileSignature("PNG", (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        "webp": FileSignature("WebP", (0, Array("RIFF".utf8)), (8, Array("WEBP".utf8))),
        "jpg": FileSignature("JPEG", (0, [0xFF, 0xD8, 0xFF])),
        "jpeg": FileSignature("JPEG", (0, [0xFF, 0xD8, 0xFF])),
        "gif": FileSignature("GIF", (0, Array("GIF8".utf8))),
        "gpkg": FileSignature("GeoPackage", (0, Array("SQLite format 3\0".utf8)), (68, Array("GPKG".utf8))),
        "pdf": FileSignature("PDF", (0, Array("%PDF-".utf8))),
        "zip": FileSignature("a ZIP archive", (0, [0x50, 0x4B])),
        "kmz": FileSignature("a ZIP archive", (0, [0x50, 0x4B])),
        "gz": FileSignature("gzip", (0, [0x1F, 0x8B])),
        "woff2": FileSignature("WOFF2", (0, Array("wOF2".utf8))),
        "ico": FileSignature("an icon", (0, [0, 0, 1, 0])),
        "pmtiles": FileSignature("PMTiles", (0, Array("PMTiles".utf8))),
    ]

    /// What bytes look like, as far as it is known.
    static func guess(_ bytes: Data) -> String? {
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        if start.contains("<!doctype html") || start.contains("<html") { return "HTML" }
        return all.sorted { $0.key < $1.key }.first { $0.value.fits(bytes) }?.value.name
    }
}

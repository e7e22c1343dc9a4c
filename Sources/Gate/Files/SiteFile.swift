import Foundation

/// A file of the site, with its bytes.
struct SiteFile: Sendable {
    let path: String
    let kind: FileKind
    let bytes: Data

    init(path: String, bytes: Data) {
        self.path = path
        self.bytes = bytes
        kind = FileKind(of: path)
    }

    /// The folder the file is in, with a slash at its end; empty at the top.
    var folder: String { SitePath.folder(of: path) }

    /// The line of a byte, counted from 1.
    func line(at offset: Int) -> Int {
        1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    }

    func error(at offset: Int? = nil, _ problem: String, _ remedy: String) -> SiteFinding {
        SiteFinding(.error, path, line: offset.map(line) ?? 0, problem, remedy)
    }

    func warning(at offset: Int? = nil, _ problem: String, _ remedy: String) -> SiteFinding {
        SiteFinding(.warning, path, line: offset.map(line) ?? 0, problem, remedy)
    }
}

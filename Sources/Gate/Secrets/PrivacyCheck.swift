import Foundation

/// Nothing published tells of the computer that made it, or of people who didn't ask for it.
enum PrivacyCheck {
    private static let homes = ["/home/", "/root/", "/Users/", "C:\\Users\\", "C:\\\\Users\\\\", "file:///"]

    static func findings(in file: SiteFile) -> [SiteFinding] { paths(in: file) + addresses(in: file) }

    private static func paths(in file: SiteFile) -> [SiteFinding] {
        homes.flatMap { home in
            file.bytes.offsets(of: home).compactMap { offset -> SiteFinding? in
                guard !continuesAnAddress(offset, in: file.bytes) else { return nil }
                let rest = file.bytes.dropFirst(offset + home.utf8.count).prefix(80)
                let name = rest.prefix { $0 > 32 && $0 < 127 && !"\"'<>)(,;`&|\\*".utf8.contains($0) }
                guard let first = name.first, first != UInt8(ascii: "/"), first != UInt8(ascii: ".") else { return nil }
                let path = home + String(decoding: name, as: UTF8.self)
                return file.error(
                    at: offset, "This is a path of the computer that made the site: '\(path)'.",
                    "Write a path within the project, or leave it out.")
            }
        }
    }

    /// Whether a path is that of an address, like `https://example.org/home/page`, or within a longer one.
    private static func continuesAnAddress(_ offset: Int, in bytes: Data) -> Bool {
        guard offset > 0 else { return false }
        let byte = bytes[offset - 1]
        return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122
            || "._-~*/}".utf8.contains(byte)
    }

    private static func addresses(in file: SiteFile) -> [SiteFinding] {
        guard file.kind.isData else { return [] }
        var faults = FaultCounter(path: file.path)
        for offset in file.bytes.offsets(of: "@") {
            let before = file.bytes.prefix(offset).suffix(64).reversed().prefix(while: isOfName)
            let after = file.bytes.dropFirst(offset + 1).prefix(120).prefix(while: isOfName)
            let host = String(decoding: after, as: UTF8.self).split(separator: ".")
            guard !before.isEmpty, host.count > 1, let last = host.last, last.count > 1, last.allSatisfy(\.isLetter)
            else {
                continue
            }
            faults.add(
                .warning, line: file.line(at: offset), "The data hold an e-mail address.",
                "Leave the column out, unless its owner wants it published.")
        }
        return faults.findings
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || "._%+-".utf8.contains(byte)
    }
}

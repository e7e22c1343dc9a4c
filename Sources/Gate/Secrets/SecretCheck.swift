import Foundation

/// Nothing published opens what only its owner should: tokens, private keys, passwords in addresses.
enum SecretCheck {
    private static let remedy =
        "Take it out where it comes from, and have the service withdraw it: what was published is known."

    static func findings(in file: SiteFile) -> [SiteFinding] {
        let tokens = TokenShape.all.flatMap { shape in
            file.bytes.offsets(of: shape.anchor).compactMap { offset -> SiteFinding? in
                // Within a longer word it is none.
                guard shape.isParameter || !isWithinWord(offset, in: file.bytes) else { return nil }
                let rest = file.bytes.dropFirst(offset + shape.anchor.utf8.count)
                guard shape.length(in: rest) != nil else { return nil }
                return file.error(at: offset, "This looks like \(shape.name): '\(shape.anchor)…'.", remedy)
            }
        }
        return tokens + privateKeys(in: file) + passwords(in: file)
    }

    private static func isWithinWord(_ offset: Int, in bytes: Data) -> Bool {
        guard offset > 0 else { return false }
        let byte = bytes[offset - 1]
        return byte >= 48 && byte <= 57 || byte >= 65 && byte <= 90 || byte >= 97 && byte <= 122 || byte == 95
    }

    private static func privateKeys(in file: SiteFile) -> [SiteFinding] {
        file.bytes.offsets(of: "-----BEGIN ").compactMap { offset in
            let line = file.bytes.dropFirst(offset).prefix(60).prefix { $0 != 10 }
            guard String(decoding: line, as: UTF8.self).contains("PRIVATE KEY") else { return nil }
            return file.error(at: offset, "This is a private key.", remedy)
        }
    }

    /// Users with passwords before a host.
    private static func passwords(in file: SiteFile) -> [SiteFinding] {
        file.bytes.offsets(of: "://").compactMap { offset in
            let rest = file.bytes.dropFirst(offset + 3).prefix(120)
            let authority = rest.prefix { $0 > 32 && !"/\"'<>?#\\(){}$`,;".utf8.contains($0) }
            guard let at = authority.firstIndex(of: UInt8(ascii: "@")) else { return nil }
            let user = authority[..<at]
            guard let colon = user.firstIndex(of: UInt8(ascii: ":")), colon > user.startIndex, colon < at - 1 else {
                return nil
            }
            return file.error(at: offset, "An address holds a password.", remedy)
        }
    }
}

import Crypto
package import Foundation

/// A SHA-256, written as 64 hexadecimal digits.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(hexadecimal: String) {
        description = hexadecimal.lowercased()
    }

    private init(_ digest: SHA256.Digest) {
        description = digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    package init(of data: some DataProtocol) {
        self.init(SHA256.hash(data: data))
    }

    package init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// The digest of labelled parts: each is written with its length, so that no two lists of parts look alike.
    package init(of parts: [(label: String, value: String)]) {
        self.init(of: parts.map { "\($0.label.utf8.count):\($0.label)=\($0.value.utf8.count):\($0.value)\n" }.joined())
    }

    /// The digest of a file's bytes; `nil` when there is no such file or it can't be read.
    package init?(ofFile path: String) {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var hash = SHA256()
        do {
            while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(data: chunk) }
        } catch {
            return nil
        }
        self.init(hash.finalize())
    }

    /// The first digits, enough to tell two apart by eye.
    package var short: String { String(description.prefix(8)) }
}

extension String {
    /// Whether the text may name something in a page, an address and a file: ASCII letters and digits, '-', '_', '.'.
    ///
    /// It must begin with a letter or digit, so that it's no hidden file and no way out of a folder.
    package var isIdentifier: Bool {
        guard let first = utf8.first, isLetterOrDigit(first) else { return false }
        return utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}

extension String {
    /// JSON text with `<`, `>` and `&` written as `\u003c`, `\u003e` and `\u0026`.
    ///
    /// These stand only inside the strings of JSON, where both forms mean the same. Without them the
    /// text can't close a script element and is also well-formed XML.
    package var safeInScript: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes += #"\u003c"#.utf8
            case UInt8(ascii: ">"): bytes += #"\u003e"#.utf8
            case UInt8(ascii: "&"): bytes += #"\u0026"#.utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Int {
    /// The number with a comma after every three digits: `36,412`.
    var grouped: String {
        var text = ""
        for (index, digit) in String(magnitude).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3) { text = "," + text }
            text = String(digit) + text
        }
        return (self < 0 ? "−" : "") + text
    }

    /// A size as people say it: `812 bytes`, `45 KB`, `3.8 MB`, of a thousand bytes each.
    var fileSize: String {
        switch self {
        case ..<1_000: "\(self) bytes"
        case ..<999_500: "\((self + 500) / 1_000) KB"
        default:
            { tenths in "\(tenths / 10).\(tenths % 10) MB" }((self + 50_000) / 100_000)
        }
    }
}

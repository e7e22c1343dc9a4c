extension Int {
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

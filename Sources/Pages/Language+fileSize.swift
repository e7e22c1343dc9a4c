import Languages

extension Language {
    /// A size as people say it: `812 bytes`, `45 KB`, `3.8 MB`, of a thousand bytes each.
    func fileSize(_ bytes: Int) -> String {
        switch bytes {
        case ..<1_000: "\(bytes) bytes"
        case ..<999_500: "\((bytes + 500) / 1_000) KB"
        default: "\(text(of: Double(bytes) / 1e6, decimals: 1)) MB"
        }
    }
}

/// Where a link leads: an http or https address, or a path inside the site.
///
/// Anything else, `javascript:` first of all, is no address. `//host` isn't one either: opened from
/// disk it would mean a file.
struct Address: Hashable, Sendable {
    let text: String

    init?(_ text: String) {
        let isPlain = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\\" && $0.value != 0x7F }
        guard isPlain, !text.isEmpty, !text.hasPrefix("//") else { return nil }
        let beforePath = text.prefix { !"/?#".contains($0) }
        if let colon = beforePath.firstIndex(of: ":") {
            guard ["http", "https"].contains(beforePath[..<colon].lowercased()),
                text[colon...].hasPrefix("://")
            else { return nil }
        }
        self.text = text
    }
}

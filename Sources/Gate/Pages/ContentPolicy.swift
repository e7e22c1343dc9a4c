/// What a page's Content-Security-Policy lets in.
///
/// <https://www.w3.org/TR/CSP3/>
struct ContentPolicy {
    /// The sources by directive, in small letters.
    let directives: [String: [String]]

    init(_ text: String) {
        let parts = text.lowercased().split(separator: ";").map {
            $0.split(whereSeparator: \.isWhitespace).map(String.init)
        }
        // Of two of one name, browsers keep the first.
        directives = Dictionary(
            parts.filter { !$0.isEmpty }.map { ($0[0], Array($0.dropFirst())) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// The sources that rule something; `nil` where nothing does, so that all is let in.
    func sources(for directive: String) -> [String]? { directives[directive] ?? directives["default-src"] }

    /// Whether an address may be fetched for a purpose.
    func allows(_ address: WebAddress, for directive: String) -> Bool {
        guard let sources = sources(for: directive) else { return true }
        return switch address {
        case .relative, .fromRoot: sources.contains("'self'")
        case .scheme(let scheme): sources.contains("\(scheme):")
        case .host(let host, let address):
            sources.contains { source in
                source == host || source == "*" || address.lowercased().hasPrefix(source) && source.contains("//")
            }
        }
    }

    /// Whether scripts or styles that stand in the page itself are let in.
    func allowsInline(_ directive: String) -> Bool {
        guard let sources = sources(for: directive) else { return true }
        return sources.contains("'unsafe-inline'")
    }

    /// The hosts that the policy names, each with the directive.
    var hosts: [(host: String, directive: String)] {
        directives.sorted { $0.key < $1.key }.flatMap { directive, sources in
            sources.filter { !$0.hasPrefix("'") && !$0.hasSuffix(":") }.map { ($0, directive) }
        }
    }
}

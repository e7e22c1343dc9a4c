import Foundation

/// An address as it stands in an attribute, read as a browser reads it.
enum WebAddress: Hashable, Sendable {
    /// In the site: a path that begins at the folder of the file, decoded, and what is behind `#`.
    case relative(path: String, fragment: String?)
    /// From the root of the host, which isn't the root of a site that lives below a path.
    case fromRoot(String)
    /// On a host that is named.
    case host(String, address: String)
    /// Of a scheme without a host, like `mailto` or `javascript`, in small letters.
    case scheme(String)

    init(_ text: String) {
        // Browsers drop control characters and spaces around an address, and tabs and line ends within it.
        let text = String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0 != "\n" && $0 != "\t" && $0 != "\r" }.trimmed { $0.value <= 32 }))
        if let scheme = Self.scheme(of: text) {
            let rest = text.dropFirst(scheme.count + 1)
            guard ["http", "https", "ws", "wss", "ftp"].contains(scheme) else {
                self = .scheme(scheme)
                return
            }
            self = .host(Self.host(of: rest), address: text)
        } else if text.hasPrefix("//") || text.hasPrefix("\\\\") {
            self = .host(Self.host(of: text[...]), address: text)
        } else if text.hasPrefix("/") || text.hasPrefix("\\") {
            self = .fromRoot(text)
        } else {
            let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let path = parts[0].prefix { $0 != "?" }
            self = .relative(
                path: path.removingPercentEncoding ?? String(path),
                fragment: parts.count > 1 ? parts[1].removingPercentEncoding ?? String(parts[1]) : nil)
        }
    }

    private static func scheme(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":"), let first = text.first, first.isASCII, first.isLetter else {
            return nil
        }
        let name = text[..<colon].lowercased()
        // XML makes a space of a tab, which browsers drop: what could run is taken for what it would be then.
        let joined = name.filter { !$0.isWhitespace }
        if ["javascript", "vbscript", "data"].contains(joined) { return joined }
        let isScheme = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
        return isScheme ? name : nil
    }

    private static func host(of rest: Substring) -> String {
        let rest = rest.drop { $0 == "/" || $0 == "\\" }
        let authority = rest.prefix { !"/\\?#".contains($0) }
        return (authority.split(separator: "@").last ?? "").lowercased()
    }
}

extension [Unicode.Scalar] {
    /// Without the ones at both ends that fit.
    fileprivate func trimmed(_ isDropped: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
        guard let first = firstIndex(where: { !isDropped($0) }), let last = lastIndex(where: { !isDropped($0) }) else {
            return []
        }
        return Array(self[first...last])
    }
}

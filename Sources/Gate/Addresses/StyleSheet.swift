import Foundation

/// What a style sheet, or a style in a page, loads.
enum StyleSheet {
    /// The addresses in `url(…)` and `@import`, with where each stands.
    static func addresses(in style: String) -> [(address: String, offset: Int)] {
        guard style.contains("url(") || style.contains("@import") else { return [] }
        let withoutComments = style.replacing(/\/\*(?s:.*?)\*\//) { match in
            String(repeating: " ", count: 1) + String(match.0.filter(\.isNewline))
        }
        let form = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/
        return withoutComments.matches(of: form).map { match in
            let address = match.1 ?? match.2 ?? match.3 ?? match.4 ?? match.5 ?? ""
            return (
                String(address),
                withoutComments.utf8.distance(from: withoutComments.startIndex, to: match.range.lowerBound)
            )
        }
    }

    /// The line of each address, counted from the one that the style begins in.
    static func references(in style: String, from line: Int = 1) -> [Reference] {
        addresses(in: style).map { address, offset in
            Reference(
                target: address, line: line + style.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }, use: .load)
        }
    }
}

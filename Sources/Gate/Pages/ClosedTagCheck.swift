import Foundation

/// No element is closed by `/>` that a browser takes for one left open.
///
/// In XML `<div/>` is empty; to a browser, which reads HTML, it is a start tag, and what follows is inside.
enum ClosedTagCheck {
    static func findings(in file: SiteFile) -> [SiteFinding] {
        file.bytes.offsets(of: "/>").compactMap { end in
            guard let name = name(before: end, in: file.bytes), Vocabulary.elements[name] != nil,
                !Vocabulary.void.contains(name), !Vocabulary.drawing.contains(name)
            else { return nil }
            return file.error(
                at: end, "'<\(name)/>' is a start tag to a browser: what follows would stand in it.",
                "Write <\(name)></\(name)>.")
        }
    }

    /// The element whose tag ends there; `nil` where none does.
    private static func name(before end: Int, in bytes: Data) -> String? {
        let head = bytes.prefix(end).suffix(20_000)
        guard let start = head.lastIndex(of: UInt8(ascii: "<")) else { return nil }
        let tag = head[(start + 1)...]
        var quote: UInt8?
        for byte in tag {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return nil
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        guard quote == nil else { return nil }
        return String(decoding: tag.prefix { $0 > 32 && $0 != UInt8(ascii: "/") }, as: UTF8.self)
    }
}

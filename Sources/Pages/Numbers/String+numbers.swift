import Project

/// Where in a page a number stands.
enum NumberContext {
    case content
    case attribute
    /// In an element that holds nothing but text: a title or a script.
    case text
}

extension String {
    /// The page with what `fill` makes of each veiled tag.
    ///
    /// A page's own markup decides: what stands after `<` and before `>` is in a tag, since texts have both escaped.
    func fillingTags<Failure: Error>(
        _ fill: (String, NumberContext) throws(Failure) -> String
    ) throws(Failure) -> String {
        let (opening, closing) = (Array("\(VeiledTags.opening)".utf8), Array("\(VeiledTags.closing)".utf8))
        let bytes = Array(utf8)
        guard bytes.contains(opening[0]) else { return self }
        var filled: [UInt8] = []
        var lastOpen = 0
        var isInTag = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { (lastOpen, isInTag) = (index, true) }
            if byte == UInt8(ascii: ">") { isInTag = false }
            if byte == opening[0], bytes[index...].starts(with: opening) {
                var end = index
                while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
                let veiled = String(decoding: bytes[index..<min(end + closing.count, bytes.count)], as: UTF8.self)
                let isText = ["<title", "<script", "<style"].contains { bytes[lastOpen...].starts(with: $0.utf8) }
                let context = isInTag ? NumberContext.attribute : isText ? .text : .content
                for tag in veiled.veiledTags { filled += Array(try fill(tag, context).utf8) }
                index = end + closing.count
            } else {
                filled.append(byte)
                index += 1
            }
        }
        return String(decoding: filled, as: UTF8.self)
    }

    /// The text with `&`, `<`, `>` and `"` as entities.
    var escapedInMarkup: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

/// Tags `{{…}}` that editors write into texts, made opaque to whatever reads the text before they are filled in.
///
/// YAML takes a brace for a mapping, and Markdown an underscore for emphasis. So each tag becomes characters of the private
/// use areas as soon as a text is read: a mark, one character for each of the tag, and another mark. Nothing on the way to
/// the page gives these a meaning; the renderer puts the number there.
package enum VeiledTags {
    package static let opening: Unicode.Scalar = "\u{E0F0}"
    package static let closing: Unicode.Scalar = "\u{E0F1}"
    /// What is added to a character of the tag: the first of plane 15.
    private static let plane: UInt32 = 0xF0000

    /// A tag as it stands in a veiled text.
    package static func veiled(_ tag: String) -> String {
        let scalars = tag.unicodeScalars.map { scalar in
            // Planes above the first hold nothing that a tag could mean.
            Unicode.Scalar(plane + (scalar.value < 0xFFFE ? scalar.value : 0xFFFD)) ?? closing
        }
        return String(String.UnicodeScalarView([opening] + scalars + [closing]))
    }

    fileprivate static func unveiled(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        scalar.value >= plane ? Unicode.Scalar(scalar.value - plane) : nil
    }
}

extension String {
    /// The text with every `{{tag}}` veiled; braces that nothing closes stay.
    package var veilingTags: String {
        var text = ""
        var rest = Substring(self)
        while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
            text += rest[..<open.lowerBound] + VeiledTags.veiled(String(rest[open.upperBound..<close.lowerBound]))
            rest = rest[close.upperBound...]
        }
        return text + rest
    }

    /// The text as it was written, braces and all.
    package var unveilingTags: String { replacingTags { "{{\($0)}}" } }

    /// The text without its tags.
    package var withoutTags: String { replacingTags { _ in "" } }

    /// What stands between the braces of each veiled tag, in order.
    package var veiledTags: [String] {
        var tags: [String] = []
        _ = replacingTags { tag in
            tags.append(tag)
            return ""
        }
        return tags
    }

    /// The text with something else for each veiled tag.
    package func replacingTags<Failure: Error>(_ replacement: (String) throws(Failure) -> String) throws(Failure)
        -> String
    {
        guard utf8.contains(0xEE) else { return self }
        var text = String.UnicodeScalarView()
        var tag: String.UnicodeScalarView?
        for scalar in unicodeScalars {
            switch (scalar, tag) {
            case (VeiledTags.opening, _): tag = String.UnicodeScalarView()
            case (VeiledTags.closing, let whole?):
                text.append(contentsOf: try replacement(String(whole)).unicodeScalars)
                tag = nil
            case (_, nil): text.append(scalar)
            default: if let plain = VeiledTags.unveiled(scalar) { tag?.append(plain) }
            }
        }
        return String(text)
    }
}

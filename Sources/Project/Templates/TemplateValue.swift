import Foundation

/// A value as templates see it: those of pages, and of reports and pictures.
///
/// Empty texts and `nothing` count as absent: `{{#summary}}` leaves its section out. A name that is
/// absent in an item isn't looked for in the page around it.
package enum TemplateValue: Sendable {
    case nothing
    case text(String)
    /// Printed with three braces; everything else is escaped.
    case markup(Markup)
    case flag(Bool)
    case list([TemplateValue])
    case object([String: TemplateValue])

    package static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .nothing }

    package static func texts(_ texts: [String]) -> TemplateValue { .list(texts.map(TemplateValue.text)) }

    /// The value as swift-mustache takes it.
    package var mustache: Any {
        switch self {
        // NSNull is what swift-mustache knows as 'there, but nothing'.
        case .nothing, .text(""): NSNull()
        case .text(let text): text.safeInTemplate
        case .markup(let markup): markup.text
        case .flag(let flag): flag
        case .list(let values): values.map(\.mustache)
        case .object(let members): members.mapValues(\.mustache)
        }
    }
}

extension TemplateValue: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self = .text(text) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral members: (String, TemplateValue)...) {
        self = .object(Dictionary(members) { _, last in last })
    }
}

extension TemplateValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral values: TemplateValue...) { self = .list(values) }
}

extension String {
    /// The text without what would get past swift-mustache's escaping or make a page ill-formed.
    ///
    /// It escapes by grapheme cluster, so a quotation mark with a combining accent on it would stay as
    /// it is and end an attribute: such clusters keep their markup and lose the rest. Control
    /// characters, which XML doesn't have, are left out.
    fileprivate var safeInTemplate: String {
        String(
            map { character in
                let scalars = character.unicodeScalars.filter(\.isAllowedInXML)
                let markup = scalars.filter("<>&\"'".unicodeScalars.contains)
                return String(String.UnicodeScalarView(markup.isEmpty ? scalars : markup))
            }.joined())
    }
}

extension Unicode.Scalar {
    fileprivate var isAllowedInXML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x80...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
        default: false
        }
    }
}

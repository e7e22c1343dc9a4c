import CLibXML2

/// An element of an XML document with what is in it, as a value.
package struct ParsedElement: Hashable, Sendable {
    /// The local name, without a namespace.
    package let name: String
    /// Where it begins in the document, counted from 1.
    package let line: Int
    package let attributes: [String: String]
    /// The element's own text without white space at its ends; that of its children is theirs.
    package let text: String
    package let children: [ParsedElement]

    /// The elements below with a name, at any depth, in the order of the document.
    package func elements(_ name: String) -> [ParsedElement] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.elements(name) }
    }

    /// The text of the first element below with a name; `nil` when there is none or it is empty.
    package func text(_ name: String) -> String? {
        elements(name).first.flatMap { $0.text.isEmpty ? nil : $0.text }
    }
}

extension ParsedElement {
    init(_ node: xmlNode) {
        var node = node
        let line = xmlGetLineNo(&node)
        var attributes: [String: String] = [:]
        for attribute in sequence(
            state: node.properties,
            next: { next in
                defer { next = next?.pointee.next }
                return next?.pointee
            })
        {
            attributes[string(attribute.name)] = ownText(below: attribute.children)
        }
        self.init(
            name: string(node.name), line: Int(line), attributes: attributes, text: ownText(below: node.children),
            children: siblings(from: node.children).filter { $0.type == XML_ELEMENT_NODE }.map(ParsedElement.init))
    }
}

/// The text among some nodes; a reference to an entity stands for nothing.
private func ownText(below first: xmlNodePtr?) -> String {
    let parts = siblings(from: first).filter { $0.type == XML_TEXT_NODE || $0.type == XML_CDATA_SECTION_NODE }
    return parts.map { string($0.content) }.joined().trimmed
}

private func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
}

extension String {
    fileprivate var trimmed: String {
        let isSpace = { (character: Character) in character.isWhitespace }
        guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[start...end])
    }
}

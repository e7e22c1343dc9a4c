import CLibXML2
import Foundation

/// An XML document of mask outlines; owns libxml2's tree and frees it when it goes out of scope.
struct OutlineDocument: ~Copyable {
    private let document: xmlDocPtr

    init(_ bytes: Data) throws(OutlineError) {
        guard let context = xmlNewParserCtxt() else { throw OutlineError(line: 0, reason: "there is no memory") }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, nil,
                Int32(options))
        }
        guard let document else {
            let error = xmlCtxtGetLastError(context)?.pointee
            let text = error?.message.map { String(cString: $0) } ?? "it is empty"
            let reason = text.trimmingCharacters(in: .whitespacesAndNewlines)
            throw OutlineError(line: Int(error?.line ?? 0), reason: reason)
        }
        self.document = document
    }

    deinit { xmlFreeDoc(document) }

    var root: OutlineElement? { xmlDocGetRootElement(document).map(OutlineElement.init) }
}

/// An element of a document, as a value.
struct OutlineElement {
    /// Without its namespace.
    let name: String
    let line: Int
    let attributes: [String: String]
    let text: String
    let children: [OutlineElement]

    init(_ node: xmlNodePtr) {
        var attributes: [String: String] = [:]
        var attribute = node.pointee.properties
        while let next = attribute {
            attributes[String(cString: next.pointee.name)] = ownText(from: next.pointee.children)
            attribute = next.pointee.next
        }
        var children: [OutlineElement] = []
        var child = node.pointee.children
        while let next = child {
            if next.pointee.type == XML_ELEMENT_NODE { children.append(OutlineElement(next)) }
            child = next.pointee.next
        }
        self.name = String(cString: node.pointee.name)
        self.line = Int(xmlGetLineNo(node))
        self.attributes = attributes
        self.text = ownText(from: node.pointee.children)
        self.children = children
    }

    /// The elements below with a name, at any depth, in the document's order.
    func all(_ name: String) -> [OutlineElement] {
        children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
    }
}

/// The text among some nodes, what elements among them hold left out.
private func ownText(from first: xmlNodePtr?) -> String {
    var text = ""
    var node = first
    while let next = node {
        if next.pointee.type == XML_TEXT_NODE || next.pointee.type == XML_CDATA_SECTION_NODE {
            text += next.pointee.content.map { String(cString: $0) } ?? ""
        }
        node = next.pointee.next
    }
    return text
}

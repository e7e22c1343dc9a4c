import CLibXML2
import Foundation

extension Document {
    /// Reads a document; nothing is fetched, and no entity is expanded.
    ///
    /// - Throws: What libxml2 says of bytes that aren't well-formed.
    init(reading bytes: Data, path: String) throws(DocumentFault) {
        Self.start
        guard let context = xmlNewParserCtxt() else { throw DocumentFault(line: 0, reason: "there is no memory") }
        defer { xmlFreeParserCtxt(context) }
        // Pages hold whole layers in one text, and their lines may be more than 65,535.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue
        var fault: DocumentFault?
        let tree = withUnsafeMutablePointer(to: &fault) { fault in
            Self.parse(bytes, in: context, options: Int32(options), fault: fault)
        }
        guard let tree else {
            throw fault ?? DocumentFault(line: 0, reason: bytes.isEmpty ? "it is empty" : "libxml2 gave no reason")
        }
        defer { xmlFreeDoc(tree) }
        self.init(path: path)
        var line = 1
        if let root = xmlDocGetRootElement(tree) { append(root, in: nil, line: &line) }
    }

    /// Parses the bytes, and writes down the first thing that isn't well-formed: what follows from it says less.
    private static func parse(
        _ bytes: Data, in context: xmlParserCtxtPtr, options: Int32, fault: UnsafeMutablePointer<DocumentFault?>
    ) -> xmlDocPtr? {
        context.pointee._private = UnsafeMutableRawPointer(fault)
        context.pointee.sax.pointee.serror = { _, error in
            guard let error = error?.pointee, error.level == XML_ERR_FATAL,
                let context = error.ctxt?.assumingMemoryBound(to: xmlParserCtxt.self),
                let fault = context.pointee._private?.assumingMemoryBound(to: DocumentFault?.self),
                fault.pointee == nil
            else { return }
            fault.pointee = DocumentFault(error)
        }
        return bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, "UTF-8",
                options)
        }
    }

    /// Takes in an element with what is below it; `line` is where the reading stands.
    private mutating func append(_ node: xmlNodePtr, in parent: Int?, line: inout Int) {
        line = max(line, Int(xmlGetLineNo(node)))
        let index = elements.count
        elements.append(
            Element(
                name: Self.name(node.pointee.name, node.pointee.ns), line: line, attributes: Self.attributes(of: node),
                parent: parent, below: index + 1..<index + 1, texts: runs.count..<runs.count))
        let firstText = runs.count
        var next = node.pointee.children
        while let child = next {
            switch child.pointee.type {
            case XML_ELEMENT_NODE: append(child, in: index, line: &line)
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE:
                let text = Self.string(child.pointee.content)
                if child.pointee.type != XML_COMMENT_NODE {
                    runs.append(TextRun(text: text, line: line, parent: index))
                }
                // libxml2 tells the lines of elements, not where a text begins.
                line += text.utf8.count { $0 == UInt8(ascii: "\n") }
            default: break
            }
            next = child.pointee.next
        }
        elements[index].below = index + 1..<elements.count
        elements[index].texts = firstText..<runs.count
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = node.pointee.properties
        while let attribute = next {
            attributes[name(attribute.pointee.name, attribute.pointee.ns)] = value(of: attribute)
            next = attribute.pointee.next
        }
        return attributes
    }

    /// The text of an attribute; a reference to an entity that isn't XML's own stands for nothing.
    private static func value(of attribute: xmlAttrPtr) -> String {
        var value = ""
        var next = attribute.pointee.children
        while let part = next {
            if part.pointee.type == XML_TEXT_NODE { value += string(part.pointee.content) }
            next = part.pointee.next
        }
        return value
    }

    private static func name(_ name: UnsafePointer<xmlChar>?, _ namespace: xmlNsPtr?) -> String {
        guard let prefix = namespace?.pointee.prefix else { return string(name) }
        return "\(string(prefix)):\(string(name))"
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    // Once a process, before threads parse: <https://gnome.pages.gitlab.gnome.org/libxml2/html/libxml2-parser.html>.
    private static let start: Void = xmlInitParser()
}

extension DocumentFault {
    fileprivate init(_ error: xmlError) {
        let message = error.message.map { String(cString: $0) } ?? ""
        let reason = message.split(whereSeparator: \.isNewline).first ?? "libxml2 gave no reason"
        self.init(line: Int(error.line), reason: reason.trimmingCharacters(in: .whitespaces))
    }
}

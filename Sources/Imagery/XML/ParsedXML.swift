import CLibXML2
package import Foundation

/// An XML document, like a product's metadata.
///
/// Elements are known by their local names: products of different years put the same elements into different
/// namespaces. A document owns libxml2's tree and frees it when it goes out of scope; what is asked of it comes as
/// values. Nothing is fetched, no entity is expanded, and libxml2's limits on depth and size hold.
///
/// <https://gitlab.gnome.org/GNOME/libxml2/-/wikis/home>
package struct ParsedXML: ~Copyable {
    private let document: xmlDocPtr

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: The whole of it, in the encoding that it declares.
    ///   - file: What errors call it.
    /// - Throws: What libxml2 says last of bytes that aren't well-formed XML, and in which line.
    package init(_ bytes: Data, file: String) throws(XMLError) {
        ParsedXML.start
        guard let context = xmlNewParserCtxt() else {
            throw XMLError(file: file, line: 0, reason: "there is no memory")
        }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, nil,
                Int32(options))
        }
        guard let document else { throw XMLError(file: file, after: context, isEmpty: bytes.isEmpty) }
        self.document = document
    }

    deinit { xmlFreeDoc(document) }

    package var root: ParsedElement? {
        guard let root = xmlDocGetRootElement(document) else { return nil }
        return ParsedElement(root.pointee)
    }

    /// The elements with one of these names, in the order of the document; those inside of a found one are in it.
    package func elements(_ names: String...) -> [ParsedElement] {
        var found: [ParsedElement] = []
        collect(names, in: xmlDocGetRootElement(document), into: &found)
        return found
    }

    package func first(_ names: String...) -> ParsedElement? {
        var found: [ParsedElement] = []
        collect(names, in: xmlDocGetRootElement(document), into: &found, limit: 1)
        return found.first
    }

    /// The text of the first element with one of these names; `nil` when there is none or it is empty.
    package func text(_ names: String...) -> String? {
        var found: [ParsedElement] = []
        collect(names, in: xmlDocGetRootElement(document), into: &found, limit: 1)
        return found.first.flatMap { $0.text.isEmpty ? nil : $0.text }
    }

    /// Goes through siblings and what is below them.
    private func collect(
        _ names: [String], in first: xmlNodePtr?, into found: inout [ParsedElement], limit: Int = .max
    ) {
        for node in siblings(from: first) where node.type == XML_ELEMENT_NODE && found.count < limit {
            if names.contains(where: { xmlStrEqual(node.name, $0) != 0 }) {
                found.append(ParsedElement(node))
            } else {
                collect(names, in: node.children, into: &found, limit: limit)
            }
        }
    }

    // Once a process, before threads parse: <https://gnome.pages.gitlab.gnome.org/libxml2/html/libxml2-parser.html>.
    private static let start: Void = xmlInitParser()
}

/// The nodes of a level, from one on.
func siblings(from first: xmlNodePtr?) -> some Sequence<xmlNode> {
    sequence(first: first) { $0?.pointee.next }.lazy.prefix { $0 != nil }.compactMap { $0?.pointee }
}

extension ParsedXML {
    /// The release of libxml2 that runs, like `2.9.14`.
    package static var libraryVersion: String {
        // It tells a number, 20914 for 2.9.14.
        let number = Int(String(cString: minemap_xml_parser_version()).prefix { $0.isNumber }) ?? 0
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}

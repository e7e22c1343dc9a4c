import CCMark
import Foundation
import Project

/// A parsed Markdown text.
///
/// A tree owns its nodes and the parser that made them (the list of extensions lives in the parser,
/// and rendering needs it), and frees both when it goes out of scope. The dialect is GitHub's: tables,
/// strikethrough and bare addresses as links. Raw HTML is left out, and links lead only where
/// `Address` allows.
struct MarkdownTree: ~Copyable {
    private let parser: OpaquePointer
    private let root: OpaquePointer

    /// Parses a text; `nil` only when memory ran out.
    init?(_ text: String, root way: String = "") {
        guard MarkdownTree.isRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        for name in ["table", "strikethrough", "autolink"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        cmark_parser_feed(parser, text, text.utf8.count)
        guard let root = cmark_parser_finish(parser) else {
            cmark_parser_free(parser)
            return nil
        }
        self.parser = parser
        self.root = root
        mend(from: way)
    }

    deinit {
        cmark_node_free(root)
        cmark_parser_free(parser)
    }

    /// A section, as far as the tree knows it.
    struct Part {
        let title: String
        let line: Int
        var html = ""
        var settings: String?
    }

    /// The text cut at its headings of the second level; what stands before the first is the lead.
    ///
    /// - Parameter offset: How many lines of the file stand before the text.
    /// - Returns: The lead and the sections, each with the block of settings under its heading.
    func parts(after offset: Int) -> (lead: Markup, sections: [MarkdownDocument.Section]) {
        var lead = ""
        var sections: [Part] = []
        var block = cmark_node_first_child(root)
        while let node = block {
            let line = Int(cmark_node_get_start_line(node)) + offset
            if cmark_node_get_type(node) == CMARK_NODE_HEADING, cmark_node_get_heading_level(node) == 2 {
                sections.append(Part(title: plainText(of: node), line: line))
            } else if sections.isEmpty {
                lead += html(of: node)
            } else if MarkdownTree.isSettings(node), let text = cmark_node_get_literal(node) {
                sections[sections.count - 1].settings = String(repeating: "\n", count: line) + String(cString: text)
            } else {
                sections[sections.count - 1].html += html(of: node)
            }
            block = cmark_node_next(node)
        }
        return (Markup(lead), MarkdownDocument.Section.named(sections))
    }

    /// Whether a block is not for readers: ```` ```chapter ````.
    private static func isSettings(_ node: OpaquePointer) -> Bool {
        guard cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK, let info = cmark_node_get_fence_info(node) else {
            return false
        }
        return String(cString: info) == "chapter"
    }

    private func html(of node: OpaquePointer) -> String {
        let extensions = cmark_parser_get_syntax_extensions(parser)
        return MarkdownTree.string(cmark_render_html(node, CMARK_OPT_DEFAULT, extensions))
    }

    private func plainText(of node: OpaquePointer) -> String {
        MarkdownTree.string(cmark_render_plaintext(node, CMARK_OPT_DEFAULT, 0))
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Where links and pictures lead, as it is written.
    private(set) var addresses: [String] = []

    /// Links lead where an `Address` may, and into the site's own folders from wherever the page is.
    ///
    /// Code keeps its braces: tags in it are no tags.
    private mutating func mend(from way: String) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            guard let node = cmark_iter_get_node(iterator) else { continue }
            let type = cmark_node_get_type(node)
            let isCode = type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK && !MarkdownTree.isSettings(node)
            if isCode, let code = cmark_node_get_literal(node) {
                cmark_node_set_literal(node, String(cString: code).unveilingTags)
            }
            guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE, let url = cmark_node_get_url(node) else {
                continue
            }
            let address = String(cString: url)
            addresses.append(address)
            if Address(address) == nil {
                cmark_node_set_url(node, "#")
            } else if ["assets/", "data/"].contains(where: address.hasPrefix) {
                cmark_node_set_url(node, way + address)
            }
        }
    }

    /// Takes over a text that cmark allocated.
    private static func string(_ text: UnsafeMutablePointer<CChar>?) -> String {
        guard let text else { return "" }
        defer { free(text) }
        return String(cString: text)
    }

    /// The registry of extensions is global in cmark: it's filled once, when first asked for.
    private static let isRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()
}

/// No element stands in one that a browser would close before it, or that would be operated with it.
struct NestingCheck: PageCheck {
    /// What begins a block of its own.
    private static let blocks: Set = [
        "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "p", "pre",
        "search", "section", "table", "ul",
    ]
    /// What holds words, and no block.
    private static let lines: Set = [
        "abbr", "b", "bdi", "bdo", "button", "cite", "code", "data", "dfn", "em", "h1", "h2", "h3", "h4", "h5", "h6",
        "i", "kbd", "label", "legend", "mark", "meter", "output", "p", "pre", "progress", "q", "s", "samp", "small",
        "span", "strong", "sub", "summary", "sup", "time", "u", "var",
    ]
    /// What holds what its own parent may hold.
    private static let transparent: Set = ["a", "ins", "del", "map", "noscript", "object", "video", "audio", "canvas"]
    private static let operated: Set = ["a", "button", "input", "select", "textarea", "label", "iframe", "details"]

    func findings(on page: Document) -> [SiteFinding] {
        page.elements.compactMap { element in
            block(element, on: page) ?? operated(element, on: page) ?? itself(element, on: page)
                ?? empty(element, on: page)
        }
    }

    private func block(_ element: Element, on page: Document) -> SiteFinding? {
        guard Self.blocks.contains(element.name),
            let holder = page.ancestors(of: element).first(where: { !Self.transparent.contains($0.name) }),
            Self.lines.contains(holder.name), !Self.isHeading(element, of: holder)
        else { return nil }
        return page.error(
            at: element, "A <\(element.name)> stands in a <\(holder.name)>, which holds words only.",
            "Make the outer one a <div>, or the inner one a <span>.")
    }

    private func operated(_ element: Element, on page: Document) -> SiteFinding? {
        guard Self.operated.contains(element.name), element["type"] != "hidden",
            let outer = page.ancestors(of: element).first(where: { ["a", "button"].contains($0.name) })
        else { return nil }
        return page.error(
            at: element, "A <\(element.name)> stands in <\(outer.name)>: a click can't mean both.",
            "Put them side by side.")
    }

    private func itself(_ element: Element, on page: Document) -> SiteFinding? {
        guard ["form", "label", "main", "header", "footer"].contains(element.name),
            page.isInside(element, [element.name])
        else { return nil }
        return page.error(at: element, "A <\(element.name)> stands in another.", "Close the first before it.")
    }

    private func empty(_ element: Element, on page: Document) -> SiteFinding? {
        guard Vocabulary.void.contains(element.name), !element.below.isEmpty || !page.text(of: element).isEmpty else {
            return nil
        }
        return page.error(
            at: element, "<\(element.name)> has content.", "Write <\(element.name)/>, and the content behind.")
    }

    /// Titles of sections that open, and of groups of fields, may be headings.
    private static func isHeading(_ element: Element, of holder: Element) -> Bool {
        ["summary", "legend"].contains(holder.name) && element.name.first == "h" && element.name.count == 2
    }
}

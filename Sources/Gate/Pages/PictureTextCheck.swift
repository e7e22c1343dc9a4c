/// A picture has words for those who don't see it.
struct PictureTextCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        page.elements.compactMap { element in
            switch element.name {
            case "img", "area": alternative(of: element, on: page)
            case "svg": drawing(element, on: page)
            case "input" where element["type"] == "image" && !element.says("alt"):
                page.error(at: element, "A button that is a picture has no 'alt'.", "Say in it what the button does.")
            default: nil
            }
        }
    }

    private func alternative(of element: Element, on page: Document) -> SiteFinding? {
        guard element.name == "img" || element["href"] != nil else { return nil }
        guard let text = element["alt"] else {
            return page.error(
                at: element, "\(element.called) has no 'alt'.",
                "Say in it what is to be seen; alt=\"\" with aria-hidden=\"true\" where it is ornament.")
        }
        guard !text.contains(where: { !$0.isWhitespace }), !isOrnament(element, on: page) else { return nil }
        return page.error(
            at: element, "\(element.called) has an empty 'alt'.",
            "Say in it what is to be seen, or mark it as ornament with aria-hidden=\"true\".")
    }

    /// Whether a picture may be without words: it is hidden from readers who listen, or stands in a link that has words.
    private func isOrnament(_ element: Element, on page: Document) -> Bool {
        if element["aria-hidden"] == "true" || ["presentation", "none"].contains(element["role"] ?? "") { return true }
        return page.ancestors(of: element).contains { ancestor in
            ancestor["aria-hidden"] == "true"
                || ["a", "button"].contains(ancestor.name) && !page.text(of: ancestor).isEmpty
        }
    }

    private func drawing(_ element: Element, on page: Document) -> SiteFinding? {
        guard element["role"] == "img", !element.says("aria-label"), !element.says("aria-labelledby") else {
            return nil
        }
        guard !page.below(element).contains(where: { $0.name == "title" && !page.text(of: $0).isEmpty }) else {
            return nil
        }
        return page.error(
            at: element, "A drawing with role=\"img\" has no name.", "Give it 'aria-label', or a <title> in it.")
    }
}

extension Element {
    fileprivate var called: String { self["src"].map { "The picture '\($0)'" } ?? "<\(name)>" }
}

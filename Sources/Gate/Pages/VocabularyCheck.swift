import Project

/// Elements and attributes are those of HTML, and of drawings within it.
struct VocabularyCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        page.elements.flatMap { element -> [SiteFinding] in
            let isDrawn = element.name == "svg" || isInDrawing(element, on: page)
            let known = isDrawn ? Vocabulary.drawing.contains(element.name) : Vocabulary.elements[element.name] != nil
            guard known else { return [unknown(element, isDrawn: isDrawn, on: page)] }
            let allowed = isDrawn ? Vocabulary.drawingAttributes : Vocabulary.elements[element.name] ?? []
            return element.attributes.keys.sorted().filter { !isAllowed($0, besides: allowed) }.map { name in
                let meant = name.suggestion(among: allowed.union(Vocabulary.everywhere).sorted())
                return page.error(
                    at: element, "<\(element.name)> has no attribute '\(name)'.",
                    meant.map { "Did you mean '\($0)'?" } ?? "Leave it out; what scripts read is 'data-…'.")
            }
        }
    }

    private func isInDrawing(_ element: Element, on page: Document) -> Bool {
        for ancestor in page.ancestors(of: element) {
            if ancestor.name == "foreignObject" { return false }
            if ancestor.name == "svg" { return true }
        }
        return false
    }

    private func isAllowed(_ name: String, besides allowed: Set<String>) -> Bool {
        // What runs a script is the policy's business.
        name.hasPrefix("data-") || name.hasPrefix("aria-") || name.hasPrefix("on") || allowed.contains(name)
            || Vocabulary.everywhere.contains(name)
    }

    private func unknown(_ element: Element, isDrawn: Bool, on page: Document) -> SiteFinding {
        let words = isDrawn ? Vocabulary.drawing.sorted() : Vocabulary.elements.keys.sorted()
        return page.error(
            at: element, "<\(element.name)> is no element of \(isDrawn ? "SVG" : "HTML").",
            element.name.suggestion(among: words).map { "Did you mean <\($0)>?" } ?? "Use one that is, like <div>.")
    }
}

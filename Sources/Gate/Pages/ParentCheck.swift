/// Parts stand in what they are parts of: items in lists, cells in rows.
struct ParentCheck: PageCheck {
    /// What an element may stand in.
    private static let parents: [String: Set<String>] = [
        "li": ["ul", "ol", "menu"], "dt": ["dl", "div"], "dd": ["dl", "div"],
        "tr": ["table", "thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"],
        "thead": ["table"], "tbody": ["table"], "tfoot": ["table"], "caption": ["table"], "colgroup": ["table"],
        "col": ["colgroup"], "option": ["select", "datalist", "optgroup"], "optgroup": ["select"],
        "source": ["picture", "video", "audio"], "track": ["video", "audio"], "figcaption": ["figure"],
        "legend": ["fieldset"], "summary": ["details"], "head": ["html"], "body": ["html"],
        "title": ["head", "svg", "g", "path", "rect", "circle", "line", "polyline", "polygon", "text", "a", "symbol"],
        "base": ["head"], "rt": ["ruby"], "rp": ["ruby"],
    ]
    /// What may stand in an element, besides scripts and templates.
    private static let children: [String: Set<String>] = [
        "ul": ["li"], "ol": ["li"], "menu": ["li"], "dl": ["dt", "dd", "div"], "tr": ["td", "th"],
        "table": ["caption", "colgroup", "thead", "tbody", "tfoot", "tr"], "thead": ["tr"], "tbody": ["tr"],
        "tfoot": ["tr"], "select": ["option", "optgroup", "hr"], "optgroup": ["option"], "html": ["head", "body"],
        "head": ["title", "meta", "link", "style", "base", "noscript"], "picture": ["source", "img"],
        "colgroup": ["col"],
    ]

    func findings(on page: Document) -> [SiteFinding] {
        page.elements.compactMap { element in
            guard let parent = page.parent(of: element) else { return nil }
            if let parents = Self.parents[element.name], !parents.contains(parent.name), parent.name != "template" {
                let choices = parents.sorted().prefix(3).map { "<\($0)>" }.joined(separator: ", ")
                return page.error(
                    at: element, "<\(element.name)> stands in <\(parent.name)>.", "It belongs in one of: \(choices).")
            }
            if let children = Self.children[parent.name], !children.contains(element.name),
                !["script", "template"].contains(element.name)
            {
                let choices = children.sorted().map { "<\($0)>" }.joined(separator: ", ")
                return page.error(
                    at: element, "<\(element.name)> stands in <\(parent.name)>.", "There, only \(choices) may stand.")
            }
            return nil
        }
    }
}

/// Whatever a reader operates has a name: fields, buttons, links, frames.
struct ControlNameCheck: PageCheck {
    private static let named: Set = ["button", "submit", "reset", "hidden", "image"]

    func findings(on page: Document) -> [SiteFinding] {
        let labelled = Set(page.all("label").filter { !page.text(of: $0).isEmpty }.compactMap { $0["for"] })
        return page.elements.compactMap { element -> SiteFinding? in
            switch element.name {
            case "input" where Self.named.contains(element["type"] ?? ""): nil
            case "input", "select", "textarea", "meter", "progress":
                hasName(element) || labelled.contains(element["id"] ?? "") || isInLabel(element, on: page)
                    ? nil : nameless(element, on: page, "Put it into a <label> with words, or give it 'aria-label'.")
            case "a" where element["href"] != nil, "button", "summary":
                hasName(element) || isHidden(element, on: page) || hasContent(element, on: page)
                    ? nil : nameless(element, on: page, "Put words into it, or give it 'aria-label'.")
            case "iframe":
                hasName(element) ? nil : nameless(element, on: page, "Say in its 'title' what it shows.")
            case "label":
                element["for"] != nil || page.below(element).contains { $0.isField }
                    ? nil : page.error(at: element, "A <label> names no field.", "Give it 'for' with the field's id.")
            default: nil
            }
        }
    }

    private func hasName(_ element: Element) -> Bool {
        ["aria-label", "aria-labelledby", "title"].contains { element.says($0) }
    }

    /// Whether neither a listener nor the keyboard comes to it, as to the picture above a card's own link.
    private func isHidden(_ element: Element, on page: Document) -> Bool {
        element["tabindex"] == "-1"
            && (element["aria-hidden"] == "true"
                || page.ancestors(of: element).contains { $0["aria-hidden"] == "true" })
    }

    private func isInLabel(_ element: Element, on page: Document) -> Bool {
        page.ancestors(of: element).contains { $0.name == "label" && !page.text(of: $0).isEmpty }
    }

    private func hasContent(_ element: Element, on page: Document) -> Bool {
        !page.text(of: element).isEmpty || page.below(element).contains { $0.says("alt") || hasName($0) }
    }

    private func nameless(_ element: Element, on page: Document, _ remedy: String) -> SiteFinding {
        let id = element["id"].map { " '\($0)'" } ?? ""
        return page.error(at: element, "<\(element.name)>\(id) has no name that can be read out.", remedy)
    }
}

extension Element {
    fileprivate var isField: Bool {
        ["input", "select", "textarea", "meter", "progress", "output", "button"].contains(name)
    }
}

/// An id names one element, and what refers to an id finds it.
struct IdentityCheck: PageCheck {
    private static let references = [
        "for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details",
        "aria-activedescendant", "aria-errormessage", "list", "form", "headers", "popovertarget",
    ]

    func findings(on page: Document) -> [SiteFinding] {
        var lines: [String: Int] = [:]
        var findings: [SiteFinding] = []
        for element in page.elements {
            guard let id = element["id"] else { continue }
            if let line = lines[id] {
                findings.append(
                    page.error(
                        at: element, "The id '\(id)' is already that of an element in line \(line).",
                        "Give one of them another id."))
            } else if id.isEmpty || id.contains(where: \.isWhitespace) {
                findings.append(
                    page.error(at: element, "'\(id)' is no id.", "Write one without white space, or none at all."))
            }
            lines[id] = lines[id] ?? element.line
        }
        return findings + missing(on: page, known: Set(lines.keys))
    }

    private func missing(on page: Document, known: Set<String>) -> [SiteFinding] {
        page.elements.flatMap { element in
            Self.references.flatMap { attribute in
                (element[attribute] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
                    .filter { !known.contains($0) }.map { id in
                        page.error(
                            at: element, "'\(attribute)' refers to '\(id)', and no element has that id.",
                            "Correct it, or give the element that is meant this id.")
                    }
            }
        }
    }
}

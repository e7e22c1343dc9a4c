/// A page has one heading of the first level, and skips no level on the way down.
struct HeadingCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        let headings = page.all("h1", "h2", "h3", "h4", "h5", "h6").filter { !page.isInside($0, ["template"]) }
        let first = headings.filter { $0.name == "h1" }
        var findings: [SiteFinding] = []
        if first.isEmpty, let body = page.first("body") ?? page.root {
            findings.append(page.error(at: body, "The page has no <h1>.", "Give it one heading that says what it is."))
        }
        for heading in first.dropFirst() {
            findings.append(
                page.error(at: heading, "The page has a second <h1>.", "Make it an <h2>: in a text, '##' for '#'."))
        }
        for (last, heading) in zip(headings, headings.dropFirst()) where heading.level > last.level + 1 {
            findings.append(
                page.warning(
                    at: heading, "<\(heading.name)> follows <\(last.name)> and skips a level.",
                    "Make it an <h\(last.level + 1)>."))
        }
        for heading in headings where page.text(of: heading).isEmpty {
            findings.append(page.error(at: heading, "<\(heading.name)> is empty.", "Give it words, or leave it out."))
        }
        return findings
    }
}

extension Element {
    /// Of a heading: 1 to 6.
    fileprivate var level: Int { name.last?.wholeNumberValue ?? 0 }
}

/// A page names its language, its encoding and its title.
struct RootCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        guard let root = page.root else { return [] }
        var findings: [SiteFinding] = []
        if root.name != "html" {
            findings.append(page.error(at: root, "The page begins with <\(root.name)>.", "Begin it with <html>."))
        }
        if !root.says("lang") {
            findings.append(
                page.error(
                    at: root, "The page doesn't say its language.",
                    "Write it into the template, like <html lang=\"en\">."))
        }
        if !page.all("meta").contains(where: { $0["charset"]?.lowercased() == "utf-8" }) {
            findings.append(
                page.error(
                    at: root, "The page doesn't say its encoding.", "Write <meta charset=\"utf-8\"/> first in its head."
                ))
        }
        let titles = page.all("title").filter { page.parent(of: $0)?.name == "head" }
        if titles.isEmpty || titles.allSatisfy({ page.text(of: $0).isEmpty }) {
            findings.append(
                page.error(at: titles.first ?? root, "The page has no title.", "Give the page or its text a 'title'."))
        }
        return findings
    }
}

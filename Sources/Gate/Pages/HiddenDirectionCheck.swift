/// No text of a page turns the order of letters round by characters that nobody sees.
struct HiddenDirectionCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        let texts = page.runs.compactMap { run -> SiteFinding? in
            guard page.elements[run.parent].name != "script", let found = Self.found(in: run.text) else { return nil }
            let before = run.text.unicodeScalars.prefix { !Self.isHidden($0) }
            let line = run.line + before.count { $0 == "\n" }
            return Self.finding(found, page.path, line: line)
        }
        let attributes = page.elements.flatMap { element in
            element.attributes.keys.sorted().compactMap { name in
                Self.found(in: element[name] ?? "").map { Self.finding($0, page.path, line: element.line) }
            }
        }
        return texts + attributes
    }

    /// The embeddings, overrides and isolates of Unicode's bidirectional algorithm.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    private static func found(in text: String) -> Unicode.Scalar? { text.unicodeScalars.first(where: isHidden) }

    static func finding(_ scalar: Unicode.Scalar, _ path: String, line: Int) -> SiteFinding {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return SiteFinding(
            .warning, path, line: line, "The text holds U+\(code), which turns the order of letters round unseen.",
            "Take the character out where the text comes from.")
    }
}

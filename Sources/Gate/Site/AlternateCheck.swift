/// The other languages that a page's head names are there, name it in turn, and are what they are said to be.
struct AlternateCheck: SiteCheck {
    func findings(in site: SiteFacts) -> [SiteFinding] {
        site.pages.flatMap { path, facts in
            facts.alternates.compactMap { alternate in
                guard let other = site.path(of: alternate.reference(from: path)), other != path,
                    let page = site.files[other]?.page
                else { return nil }
                if alternate.language != "x-default", page.language != alternate.language {
                    return SiteFinding(
                        .error, path, line: alternate.line,
                        "The page names '\(other)' as its form in '\(alternate.language)', and that is in '\(page.language)'.",
                        "Correct hreflang, or the address.")
                }
                let back = page.alternates.contains { site.path(of: $0.reference(from: other)) == path }
                return back
                    ? nil
                    : SiteFinding(
                        .error, path, line: alternate.line,
                        "The page names '\(other)' as its form in another language, and isn't named there.",
                        "Name each of them in the head of the other (hreflang).")
            }
        }
    }
}

extension PageFacts.Alternate {
    fileprivate func reference(from path: String) -> Reference {
        let reference = Reference(target: target, line: line, use: .named)
        return AddressCheck.resolve([reference], in: path).inside.first ?? reference
    }
}

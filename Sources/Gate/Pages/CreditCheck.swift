/// A page says at its foot whose data it shows, and names Copernicus where it shows composites.
struct CreditCheck: PageCheck {
    func findings(on page: Document) -> [SiteFinding] {
        guard let body = page.first("body") else { return [] }
        let footers = page.all("footer").flatMap { page.below($0) }
        var findings: [SiteFinding] = []
        if !footers.contains(where: { $0.isOfClass("credit") && !page.text(of: $0).isEmpty }) {
            findings.append(
                page.warning(
                    at: body, "The page has no credits at its foot.",
                    "Name the sources under 'credits' of site/site.yml, and show each in <footer> with class=\"credit\"."
                ))
        }
        if let picture = page.firstComposite, !page.namesSatellite {
            findings.append(
                SiteFinding(
                    .error, page.path, line: picture.line,
                    "The page shows a composite without 'Contains modified Copernicus Sentinel data'.",
                    "Show the attribution of its imagery, as the licence of the data asks."))
        }
        return findings
    }
}

extension Document {
    fileprivate var firstComposite: Reference? {
        references.first { $0.target.contains("assets/composites/") }
    }

    /// Whether the notice stands on the page in one of its languages, or says that the imagery is invented.
    fileprivate var namesSatellite: Bool {
        guard let body = first("body") else { return false }
        return text(of: body).contains(
            /(?i)(modified|modificad[oa]s)[^.]{0,30}Copernicus Sentinel|Copernicus Sentinel[^.]{0,30}modificad[oa]s/)
            || elements.contains { $0.isOfClass("invented") }
    }
}

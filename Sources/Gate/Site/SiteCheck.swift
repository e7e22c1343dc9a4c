/// One thing that the files of a site have to satisfy together.
protocol SiteCheck: Sendable {
    func findings(in site: SiteFacts) -> [SiteFinding]
}

extension SiteFacts {
    /// What is wrong with the files together.
    var siteFindings: [SiteFinding] {
        let checks: [any SiteCheck] = [
            LinkCheck(), SizeCheck(), FirstLoadCheck(), LicenceCheck(), OfferCheck(), LanguageCheck(), AlternateCheck(),
            FigureCheck(),
        ]
        return checks.flatMap { $0.findings(in: self) }
    }
}

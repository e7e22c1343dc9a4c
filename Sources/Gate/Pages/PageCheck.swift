/// One thing that a page has to satisfy by itself.
protocol PageCheck: Sendable {
    func findings(on page: Document) -> [SiteFinding]
}

extension Document {
    /// What is wrong with the page, whatever else is in the site.
    var pageFindings: [SiteFinding] {
        let checks: [any PageCheck] = [
            RootCheck(), VocabularyCheck(), NestingCheck(), ParentCheck(), HeadingCheck(), IdentityCheck(),
            PictureTextCheck(), ControlNameCheck(), PolicyCheck(), OtherHostCheck(), UnsafeAddressCheck(),
            HiddenDirectionCheck(), EmbeddedDataCheck(), CreditCheck(),
        ]
        return checks.flatMap { $0.findings(on: self) }
    }
}

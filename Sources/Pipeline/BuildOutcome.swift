package import Gate

/// What a build leaves to say at its end.
package struct BuildOutcome: Sendable {
    /// What could not be made for want of files.
    package let leftOut: [LeftOut]
    /// What is not translated, a language each.
    package let untranslated: [Untranslated]
    /// The pages that are not to be published, where they were asked for.
    package let drafts: [Draft]
    /// Where the site will be published, with a slash at its end; `nil` where nobody said.
    package let url: String?
    /// What the gate warns of in what was published.
    package let warnings: [SiteFinding]
    package let report: ProcessingReport
}

/// A page that only a preview shows.
package struct Draft: Hashable, Sendable {
    /// Seen from the site's root.
    package let path: String
    /// The text that it is written from, relative to the project.
    package let source: String
}

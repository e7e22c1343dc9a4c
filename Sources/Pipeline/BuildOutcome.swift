package import Gate

/// What a build leaves to say at its end.
package struct BuildOutcome: Sendable {
    /// What could not be made for want of files.
    package let leftOut: [LeftOut]
    /// What is not translated, a language each.
    package let untranslated: [Untranslated]
    /// What the gate warns of in what was published.
    package let warnings: [SiteFinding]
    package let report: ProcessingReport
}

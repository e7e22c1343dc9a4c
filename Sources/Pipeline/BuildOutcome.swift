/// What a build leaves to say at its end.
package struct BuildOutcome: Sendable {
    /// What could not be made for want of files.
    package let leftOut: [LeftOut]
    /// What is not translated, a language each.
    package let untranslated: [Untranslated]
    package let report: ProcessingReport
}

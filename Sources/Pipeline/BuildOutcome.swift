/// What a build leaves to say at its end.
package struct BuildOutcome: Sendable {
    /// What could not be made for want of files.
    package let leftOut: [LeftOut]
    package let report: ProcessingReport
}

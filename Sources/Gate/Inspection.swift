/// What a look at a site's folder found.
package struct Inspection: Sendable {
    /// Sorted by file and line.
    package let findings: [SiteFinding]
    package let pageCount: Int
    /// Files that aren't pages.
    package let otherCount: Int
    /// What is worth keeping for the next look.
    package let facts: KeptFacts
    /// How many files were looked at; the others are as they were.
    package let lookedAtCount: Int

    package var errors: [SiteFinding] { findings.filter { $0.severity == .error } }
    package var warnings: [SiteFinding] { findings.filter { $0.severity == .warning } }

    /// `1 error and 2 warnings`.
    package var countText: String {
        let parts = [(errors.count, "error"), (warnings.count, "warning")].filter { $0.0 > 0 }.map { count, word in
            "\(count) \(word)\(count == 1 ? "" : "s")"
        }
        return parts.isEmpty ? "nothing to mend" : parts.joined(separator: " and ")
    }
}

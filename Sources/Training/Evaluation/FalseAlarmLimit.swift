import Project

/// How many of the patches that aren't mines may be taken for mines.
package struct FalseAlarmLimit: Sendable, Hashable {
    /// The largest share, 0 to 1.
    package let share: Double
    /// The sources that it is taken over: a name in which `*` stands for any characters.
    package let sources: String
    /// Sources that it isn't taken over, written alike.
    package let exceptions: [String]

    package init(share: Double, sources: String = "*", except exceptions: [String] = []) {
        self.share = share
        self.sources = sources
        self.exceptions = exceptions
    }

    /// Whether the limit is on a patch like this.
    func concerns(_ patch: ScoredPatch) -> Bool {
        !patch.isMine && patch.source.matches(glob: sources)
            && !exceptions.contains { patch.source.matches(glob: $0) }
    }

    /// The smallest threshold that keeps the limit: 0, or the score of a patch.
    ///
    /// - Throws: `EvaluationError` where no patch that isn't a mine comes from such a source.
    func threshold(for patches: [ScoredPatch]) throws(EvaluationError) -> Double {
        let scores = patches.filter(concerns).map(\.score).sorted(by: >)
        guard !scores.isEmpty else { throw .noneToLimit(sources: sources) }
        // A share like 0.01 of 300 patches is 3, whatever the last bit of the product says.
        let allowed = Int((share * Double(scores.count) + 1e-9).rounded(.down))
        return allowed < scores.count ? Double(scores[allowed]) : 0
    }
}

extension FalseAlarmLimit: CustomStringConvertible {
    /// As a rule's text has it, like `2% of *clouds*`.
    package var description: String {
        let percent = (share * 1e8).rounded() / 1e6
        return "\(percent.shortText)%" + (sources == "*" ? "" : " of \(sources)")
            + (exceptions.isEmpty ? "" : " except \(exceptions.joined(separator: ", "))")
    }
}

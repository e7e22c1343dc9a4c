/// Patches in the order of their scores, the highest first; those of equal scores are one step, since no threshold
/// tells them apart.
///
/// Curves, their areas and the choice of a threshold are all read off it.
package struct ScoreRanking: Sendable, Hashable {
    /// How many patches have this score or a higher one.
    package struct Step: Sendable, Hashable {
        package let score: Float
        package let mines: Int
        package let others: Int
    }

    /// One a distinct score, falling.
    package let steps: [Step]

    package var mines: Int { steps.last?.mines ?? 0 }
    package var others: Int { steps.last?.others ?? 0 }

    package init(of patches: [ScoredPatch]) {
        self.init(sorted: patches.sorted { $0.score > $1.score }) { _ in 1 }
    }

    /// Takes scores, and which of them are mines'.
    package init(of scores: [Float], mines: [Bool]) {
        self.init(of: zip(scores, mines).map { ScoredPatch(score: $0, isMine: $1, source: "") })
    }

    /// Takes patches that are sorted already, each counted as often as its weight says.
    init(sorted patches: [ScoredPatch], weight: (Int) -> Int) {
        var steps: [Step] = []
        var mines = 0
        var others = 0
        for (index, patch) in patches.enumerated() {
            let weight = weight(index)
            guard weight > 0 else { continue }
            if patch.isMine { mines += weight } else { others += weight }
            if steps.last?.score == patch.score { steps.removeLast() }
            steps.append(Step(score: patch.score, mines: mines, others: others))
        }
        self.steps = steps
    }

    /// The counts of a threshold just below a step's score.
    package func counts(at step: Step) -> ConfusionCounts {
        ConfusionCounts(
            truePositives: step.mines, falsePositives: step.others, trueNegatives: others - step.others,
            falseNegatives: mines - step.mines)
    }

    /// The counts of a threshold.
    package func counts(above threshold: Double) -> ConfusionCounts {
        counts(at: steps.last { Double($0.score) > threshold } ?? Step(score: .infinity, mines: 0, others: 0))
    }
}

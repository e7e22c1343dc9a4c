extension Evaluation {
    /// A patch that the model gets wrong.
    package struct Mistake: Sendable, Hashable {
        /// Its place in the dataset.
        package let patch: Int
        package let scored: ScoredPatch
    }

    /// How many mistakes of each kind a report shows.
    package static let shownMistakes = 24

    /// What isn't a mine and scores above the threshold, the highest score first.
    package var worstFalsePositives: [Mistake] {
        mistakes {
            !$0.isMine && $0.exceeds(threshold)
        } by: {
            $0.score > $1.score
        }
    }

    /// Mines that score no higher than the threshold, the lowest score first.
    package var worstFalseNegatives: [Mistake] {
        mistakes {
            $0.isMine && !$0.exceeds(threshold)
        } by: {
            $0.score < $1.score
        }
    }

    /// Equal scores stand in the dataset's order.
    private func mistakes(
        _ isMistake: (ScoredPatch) -> Bool, by comesFirst: (ScoredPatch, ScoredPatch) -> Bool
    ) -> [Mistake] {
        let mistakes = zip(places, patches).filter { isMistake($0.1) }.map { Mistake(patch: $0.0, scored: $0.1) }
        let sorted = mistakes.sorted { first, second in
            first.scored.score == second.scored.score
                ? first.patch < second.patch : comesFirst(first.scored, second.scored)
        }
        return Array(sorted.prefix(Self.shownMistakes))
    }
}

/// The scores of all patches that were kept from the training of some member.
///
/// A patch's score is the mean of the members that didn't learn from it: with folds, that of its fold's. The
/// model itself is their mean on every place, so its own scores scatter less.
package struct ValidationScores: Sendable, Equatable {
    package typealias Patch = ScoredPatch

    package let patches: [Patch]
    /// Each patch's place in the dataset.
    let places: [Int]

    package init(_ patches: [Patch]) {
        self.patches = patches
        places = Array(patches.indices)
    }

    /// - Throws: `EvaluationError` for a score that is no number.
    init(of members: [TrainedMember], _ dataset: PatchDataset) throws(EvaluationError) {
        var sums: [Int: (sum: Float, count: Float)] = [:]
        for member in members {
            for (patch, score) in zip(member.validation, member.scores) {
                let before = sums[patch] ?? (0, 0)
                sums[patch] = (before.sum + score, before.count + 1)
            }
        }
        var patches: [Patch] = []
        for (patch, scores) in sums.sorted(by: { $0.key < $1.key }) {
            patches.append(try Patch(patch, of: dataset, score: scores.sum / scores.count))
        }
        self.patches = patches
        places = sums.keys.sorted()
    }

    /// The scores by the patch's place in the dataset.
    var byPlace: [Int: Float] { Dictionary(uniqueKeysWithValues: zip(places, patches.map(\.score))) }

    /// The threshold that a rule chooses; of several limits, one on sources that no patch is of limits nothing.
    ///
    /// - Throws: `EvaluationError` where the patches can't answer the rule.
    package func threshold(by rule: ThresholdRule) throws(EvaluationError) -> Double {
        try rule.answerable(by: patches).threshold(for: patches)
    }
}

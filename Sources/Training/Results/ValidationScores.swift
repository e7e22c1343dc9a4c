/// The scores of all patches that were kept from the training of some member.
///
/// A patch's score is the mean of the members that didn't learn from it: with folds, that of its fold's. The
/// model itself is their mean on every place, so its own scores scatter less.
package struct ValidationScores: Sendable, Equatable {
    package struct Patch: Sendable, Equatable {
        package let score: Float
        package let isMine: Bool
        package let source: String

        package init(score: Float, isMine: Bool, source: String) {
            self.score = score
            self.isMine = isMine
            self.source = source
        }
    }

    package let patches: [Patch]

    package init(_ patches: [Patch]) {
        self.patches = patches
    }

    init(of members: [TrainedMember], _ dataset: PatchDataset) {
        var sums: [Int: (sum: Float, count: Float)] = [:]
        for member in members {
            for (patch, score) in zip(member.validation, member.scores) {
                let before = sums[patch] ?? (0, 0)
                sums[patch] = (before.sum + score, before.count + 1)
            }
        }
        patches = sums.sorted { $0.key < $1.key }.map { patch, scores in
            let record = dataset.records[patch]
            return Patch(
                score: scores.sum / scores.count, isMine: record.isMine, source: dataset.sources[record.source])
        }
    }

    /// The threshold that a rule chooses; a score counts where it is above it.
    package func threshold(by rule: ThresholdRecipe) -> Double {
        switch rule {
        case .fixed(let threshold): return threshold
        case .falseAlarms(let limits, let rest):
            let others = patches.filter { !$0.isMine }
            var thresholds = limits.map { limit in
                Self.threshold(of: others.filter { SourcePatterns([limit.pattern]).fit($0.source) }, share: limit.share)
            }
            let all = SourcePatterns(limits.map(\.pattern))
            if let rest { thresholds.append(Self.threshold(of: others.filter { !all.fit($0.source) }, share: rest)) }
            return thresholds.max() ?? 0
        }
    }

    /// The smallest score that at most a share of some patches are above, rounded up to four decimals.
    private static func threshold(of patches: [Patch], share: Double) -> Double {
        let allowed = Int(share * Double(patches.count))
        guard allowed < patches.count else { return 0 }
        let score = Double(patches.map(\.score).sorted(by: >)[allowed])
        return min(1, (score * 10_000).rounded(.up) / 10_000)
    }
}

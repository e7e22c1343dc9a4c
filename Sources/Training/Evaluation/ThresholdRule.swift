import Project

/// How a threshold is chosen from scored patches: those of the validation split, never those that are reported.
///
///     let threshold = try ThresholdRule.falseAlarms([.init(share: 0.01)]).threshold(for: validation)
///
/// A score counts when it is above the threshold. Between two scores all thresholds say the same of the patches;
/// of those a rule gives the shortest decimal, which a model card can hold.
package enum ThresholdRule: Sendable, Hashable {
    /// The threshold with the largest F-score; of equally good ones the lowest, which finds the most mines.
    ///
    ///     F = (1 + beta²) · precision · sensitivity / (beta² · precision + sensitivity)
    ///
    /// A beta above 1 makes a missed mine weigh more than a false alarm, one below 1 less.
    case largestF(beta: Double)
    /// The smallest threshold that keeps all limits.
    case falseAlarms([FalseAlarmLimit])
    /// A threshold that no patch has a say in.
    case fixed(Double)

    /// The threshold, 0 to 1.
    ///
    /// - Throws: `EvaluationError` where there are no patches that the rule could choose by.
    package func threshold(for patches: [ScoredPatch]) throws(EvaluationError) -> Double {
        let ranking = ScoreRanking(of: patches)
        switch self {
        case .fixed(let threshold): return threshold
        case .largestF(let beta):
            guard ranking.mines > 0 else { throw .noMines(rule: description) }
            return ranking.threshold { $0.fScore(beta: beta) }
        case .falseAlarms(let limits):
            var lowest = 0.0
            for limit in limits { lowest = max(lowest, try limit.threshold(for: patches)) }
            return ranking.threshold(from: lowest)
        }
    }

    /// Whether no patch has a say in the threshold.
    var isFixed: Bool {
        if case .fixed = self { true } else { false }
    }

    /// The rule without limits that none of the patches could break.
    ///
    /// - Throws: `EvaluationError.noneToLimit` where none is left, which would allow every threshold.
    func answerable(by patches: [ScoredPatch]) throws(EvaluationError) -> ThresholdRule {
        guard case .falseAlarms(let limits) = self else { return self }
        let left = limits.filter { patches.contains(where: $0.concerns) }
        guard !left.isEmpty else { throw .noneToLimit(sources: limits.map(\.sources).joined(separator: "', '")) }
        return .falseAlarms(left)
    }

    /// Checks that every pattern of a limit fits a source of a dataset.
    ///
    /// - Throws: `EvaluationError.unknownSources`: a misspelt limit would be kept by any threshold.
    package func check(against sources: [String]) throws(EvaluationError) {
        guard case .falseAlarms(let limits) = self else { return }
        for limit in limits where limit.sources != "*" && !sources.contains(where: { $0.matches(glob: limit.sources) })
        {
            throw .unknownSources(limit.sources)
        }
    }
}

extension ScoreRanking {
    /// The lowest of the thresholds with the largest value.
    fileprivate func threshold(of value: (ConfusionCounts) -> Double?) -> Double {
        var best: (value: Double, lowest: Double)?
        for (index, step) in steps.enumerated() {
            let lowest = index + 1 < steps.count ? Double(steps[index + 1].score) : 0
            guard let value = value(counts(at: step)), Double(step.score) > lowest, value >= best?.value ?? 0 else {
                continue
            }
            best = (value, lowest)
        }
        return threshold(from: best?.lowest ?? 0)
    }

    /// The shortest decimal, of two places or more, that says the same of all patches as this threshold, and isn't
    /// lower.
    fileprivate func threshold(from lowest: Double) -> Double {
        let above = steps.last { Double($0.score) > lowest }.map { Double($0.score) } ?? 1.0.nextUp
        var scale = 100.0
        while scale < 1e17 {
            let decimal = (lowest * scale).rounded(.up) / scale
            if decimal >= lowest, decimal < above { return decimal }
            scale *= 10
        }
        return lowest
    }
}

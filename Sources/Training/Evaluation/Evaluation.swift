package import Detections
import Geography

/// How good a model is on patches whose truth is known: what the report and its JSON are made of.
///
///     let evaluation = try Evaluation(of: model.card, on: facts, dataset, part: .test, scores: scores)
///     print(GeoJSON.text(of: evaluation.json))
package struct Evaluation: Sendable {
    package let card: ModelCard
    package let dataset: DatasetFacts
    package let part: EvaluatedPart
    package let choice: ThresholdChoice
    /// What a score must be above.
    package let threshold: Double
    /// What is judged, and each one's place in the dataset.
    package let patches: [ScoredPatch]
    package let places: [Int]
    package let assessment: Assessment
    package let bootstrap: Bootstrap
    package let sources: [PartResult]
    package let regions: [PartResult]
    /// Thresholds that rules choose from validation patches, and what they come to on the patches that are judged.
    package let chosen: [ChosenThreshold]

    /// Judges a model by the scores that it gave.
    ///
    /// - Parameters:
    ///   - card: The model's.
    ///   - facts: What is known of the dataset's file.
    ///   - dataset: The patches.
    ///   - part: Which of them are judged.
    ///   - scores: One for each patch that is judged or for validation, by its place in the dataset.
    ///   - choice: Where the threshold comes from.
    ///   - regions: How results are told by region.
    ///   - resamples: How often groups are drawn for intervals.
    /// - Throws: `EvaluationError` where there is nothing to judge, or to choose a threshold by, or where a score is
    ///   no number.
    package init(
        of card: ModelCard, on facts: DatasetFacts, _ dataset: PatchDataset, part: EvaluatedPart,
        scores: [Int: Float], choice: ThresholdChoice = .card, regions: EvaluatedRegions = .cells,
        resamples: Int = Bootstrap.usualResamples
    ) throws(EvaluationError) {
        let places = part.patches(of: dataset).filter { scores[$0] != nil }
        guard !places.isEmpty else { throw .nothingToJudge(part: part.rawValue, held: facts.counts) }
        let patches = try dataset.scored(places, scores)
        let validation = try dataset.scored(dataset.patches(in: .validation), scores)
        let threshold = try choice.threshold(of: card, part, validation)
        let groups = PatchGroups(of: dataset)
        self.card = card
        self.dataset = facts
        self.part = part
        self.choice = choice
        self.threshold = threshold
        self.patches = patches
        self.places = places
        assessment = Assessment(of: patches, above: threshold)
        bootstrap = Bootstrap(
            of: patches, group: places.map { groups.group[$0] }, above: threshold, resamples: resamples)
        sources = PartResult.results(of: patches, above: threshold) { [$0.source] }
        self.regions = PartResult.results(of: patches, above: threshold) { $0.place.map(regions.names(of:)) ?? [] }
        chosen = part.isChosenFrom ? [] : ChosenThreshold.usual(from: validation, judgedBy: assessment.ranking)
    }
}

extension EvaluatedPart {
    /// Whether thresholds are chosen from patches of this part, so that none that was may be judged by it.
    var isChosenFrom: Bool { [.validation, .all, .folds].contains(self) }
}

extension ThresholdChoice {
    fileprivate func threshold(
        of card: ModelCard, _ part: EvaluatedPart, _ validation: [ScoredPatch]
    ) throws(EvaluationError) -> Double {
        switch self {
        case .card: return card.threshold
        case .given(let threshold): return threshold
        case .rule(let rule):
            guard !part.isChosenFrom else { throw .judgedByItself(part: part.rawValue) }
            guard !validation.isEmpty else { throw .noValidation(rule: rule.description) }
            return try rule.threshold(for: validation)
        }
    }
}

extension PatchDataset {
    /// Patches with their scores; those without are left out.
    fileprivate func scored(
        _ patches: [Int], _ scores: [Int: Float]
    ) throws(EvaluationError) -> [ScoredPatch] {
        var scored: [ScoredPatch] = []
        for patch in patches {
            if let score = scores[patch] { scored.append(try ScoredPatch(patch, of: self, score: score)) }
        }
        return scored
    }
}

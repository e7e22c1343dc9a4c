package import Detections

extension TrainedModel {
    /// How good it is on the patches that were kept from the training of a member, each by the members that didn't
    /// learn from it.
    ///
    /// The threshold was chosen on the same patches, where no rule fixes it.
    ///
    /// - Parameter card: The model's, with its threshold.
    /// - Returns: The figures of the part that was kept from training.
    /// - Throws: `EvaluationError` for a score that is no number.
    package func evaluation(by card: ModelCard) throws(EvaluationError) -> Evaluation {
        try Evaluation(
            of: card, on: facts, dataset, part: recipe.validation.origin == .folds ? .folds : .validation,
            scores: validation.byPlace)
    }
}

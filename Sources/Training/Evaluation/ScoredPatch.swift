package import Geography

/// What a model says of a patch, and what is true of it.
package struct ScoredPatch: Sendable, Hashable {
    /// The probability of a mine, 0 to 1.
    package let score: Float
    package let isMine: Bool
    /// The name of the patch's source.
    package let source: String
    /// The patch's centre; nil where nobody wrote it down.
    package let place: Coordinate?

    package init(score: Float, isMine: Bool, source: String, place: Coordinate? = nil) {
        self.score = score
        self.isMine = isMine
        self.source = source
        self.place = place
    }

    /// A patch of a dataset with its score.
    ///
    /// - Throws: `EvaluationError.badScore` for what is no number: it has no place in an order.
    init(_ patch: Int, of dataset: PatchDataset, score: Float) throws(EvaluationError) {
        let record = dataset.records[patch]
        let source = dataset.sources[record.source]
        guard score.isFinite else { throw .badScore("\(score)", patch: patch, source: source) }
        self.init(score: score, isMine: record.isMine, source: source, place: record.place)
    }

    /// Whether the score counts at a threshold: a score that equals it doesn't.
    package func exceeds(_ threshold: Double) -> Bool { Double(score) > threshold }
}

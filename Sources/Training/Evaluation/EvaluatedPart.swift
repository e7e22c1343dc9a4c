/// Which patches of a dataset a report is about.
package enum EvaluatedPart: String, Sendable, CaseIterable {
    case train, validation, test, all
    /// What was kept from the training of some member of the model, scored by those members alone.
    case folds

    package func patches(of dataset: PatchDataset) -> [Int] {
        switch self {
        case .all: Array(dataset.records.indices)
        case .folds: dataset.records.indices.filter { dataset.records[$0].split != .test }
        case .train, .validation, .test: Split(rawValue: rawValue).map { dataset.patches(in: $0) } ?? []
        }
    }

    /// The parts that a finished model can be judged on: which member saw which fold it no longer knows.
    package static let ofDataset: [EvaluatedPart] = [.train, .validation, .test, .all]
}

/// Which patches of a dataset a report is about.
package enum EvaluatedPart: String, Sendable, CaseIterable {
    case train, validation, test, all

    package func patches(of dataset: PatchDataset) -> [Int] {
        Split(rawValue: rawValue).map { dataset.patches(in: $0) } ?? Array(dataset.records.indices)
    }
}

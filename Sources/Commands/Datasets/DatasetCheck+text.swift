import Training

extension DatasetCheck {
    /// What was found, for people; each thing that makes figures wrong with what to do about it.
    func text(about dataset: PatchDataset) -> String {
        let splits = dataset.records.map(\.split.rawValue)
        let labels = dataset.records.map { $0.isMine ? "mine" : "none" }
        let lines = [
            note("Duplicates", duplicates, ""), note("Near-duplicates", nearDuplicates, ""),
            note("Duplicates and near-duplicates on two sides of a split", twinsAcrossSplits, Self.divide, splits),
            note("Less than 250 m apart on two sides of a split", samePlaceAcrossSplits, Self.divide, splits),
            note("Less than 5 km apart on two sides of a split", nearPlaceAcrossSplits, Self.divide, splits),
            note("One place and time, or the same pixels, with two labels", conflicts, Self.correct, labels),
        ]
        let doubtful = PatchDefect.allCases.map { "  \($0): \(defects[$0]?.count ?? 0)\(examples(of: $0))" }
        return (lines + ["Doubtful patches"] + doubtful + ["", verdict(on: dataset)]).joined(separator: "\n")
    }

    private static let divide =
        "\n  Divide the dataset anew, by place: minemap dataset import --chips FILE NEW.h5"
    private static let correct =
        "\n  Look at them with 'minemap dataset sheet', then correct or remove the wrong one and make the dataset again."

    private func note(_ title: String, _ pairs: [Pair], _ remedy: String, _ facts: [String] = []) -> String {
        guard !pairs.isEmpty else { return "\(title): none" }
        let fact = { (patch: Int) in facts.isEmpty ? "\(patch)" : "\(patch) (\(facts[patch]))" }
        let some = pairs.prefix(3).map { "\(fact($0.first)) and \(fact($0.second))" }.joined(separator: ", ")
        let patches = Set(pairs.flatMap { [$0.first, $0.second] }).count
        return
            "\(title): \(pairs.count) pair\(pairs.count == 1 ? "" : "s") of \(patches) patches, like \(some)\(remedy)"
    }

    private func examples(of defect: PatchDefect) -> String {
        let some = (defects[defect] ?? []).prefix(5)
        return some.isEmpty ? "" : ", like \(some.map(String.init).joined(separator: ", "))"
    }

    private func verdict(on dataset: PatchDataset) -> String {
        guard passes else { return "Fails: results on this dataset would be wrong." }
        let used = Split.allCases.filter { counts.count(in: $0) > 0 }
        guard used.count > 1 else {
            return "Passes, but nothing is held out: divide it with 'minemap dataset import' before results are told."
        }
        return "Passes: nothing leaks between splits, and no labels contradict each other."
    }
}

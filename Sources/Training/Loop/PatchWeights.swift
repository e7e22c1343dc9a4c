import Foundation

/// How much each training patch counts in the loss: class, source and family, with a mean of 1.
struct PatchWeights {
    /// One a patch of the dataset; 0 for those that aren't trained on.
    let values: [Float]

    /// - Throws: `TrainingError.lacks` where no mine weighs anything, and should weigh as much as the rest; or where
    ///   nothing weighs anything.
    init(of dataset: PatchDataset, patches: [Int], _ weighting: Weighting) throws(TrainingError) {
        var weights = [Double](repeating: 0, count: dataset.records.count)
        let families = FamilySizes(of: dataset, patches: patches)
        for patch in patches {
            let source = dataset.sources[dataset.records[patch].source]
            let fitting = weighting.sources.filter { SourcePatterns([$0.pattern]).fit(source) }
            weights[patch] = fitting.map(\.weight).reduce(families.weight(of: patch, balance: weighting.balance), *)
        }
        let mines = patches.filter { dataset.records[$0].isMine }
        let others = patches.filter { !dataset.records[$0].isMine }
        let sum = { (patches: [Int]) in patches.reduce(0) { $0 + weights[$1] } }
        guard weighting.classes.mine != nil || sum(mines) > 0 else {
            throw .lacks(what: "mines with a weight", of: "training")
        }
        let mine = weighting.classes.mine ?? sum(others) * weighting.classes.other / sum(mines)
        for patch in mines { weights[patch] *= mine }
        for patch in others { weights[patch] *= weighting.classes.other }
        let mean = sum(patches) / Double(max(1, patches.count))
        guard mean > 0 else { throw .lacks(what: "patches with a weight", of: "training") }
        values = weights.map { Float($0 / mean) }
    }
}

/// How many of some patches each family of sources has.
struct FamilySizes {
    private let family: [String]
    private let sizes: [String: Int]
    private let dataset: PatchDataset

    init(of dataset: PatchDataset, patches: [Int]) {
        self.dataset = dataset
        family = dataset.sources.map { SourceName($0).family }
        var sizes: [String: Int] = [:]
        for patch in patches { sizes[family[dataset.records[patch].source], default: 0] += 1 }
        self.sizes = sizes
    }

    /// `n^−balance` of a patch in a family of n: with 1 all families weigh the same.
    func weight(of patch: Int, balance: Double) -> Double {
        guard balance > 0 else { return 1 }
        return pow(Double(sizes[family[dataset.records[patch].source]] ?? 1), -balance)
    }
}

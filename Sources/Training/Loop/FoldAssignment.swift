/// Which fold each patch of a dataset is of; what belongs together stays together.
struct FoldAssignment {
    /// One a patch.
    let folds: [Int]

    /// Gives sources to folds as a recipe says, and deals the other groups out, the largest first, each to the fold
    /// with the fewest patches of its kind so far.
    init(of dataset: PatchDataset, _ recipe: ValidationRecipe) {
        var folds = [Int?](repeating: nil, count: dataset.records.count)
        for (patch, record) in dataset.records.enumerated() {
            folds[patch] = recipe.sources.firstIndex { $0.fit(dataset.sources[record.source]) }
        }
        let rest = dataset.records.indices.filter { folds[$0] == nil && dataset.records[$0].split != .test }
        let names = dataset.sources.map { SourceName($0).family }
        let families = Dictionary(zip(Set(names).sorted(), 0...), uniquingKeysWith: { first, _ in first })
        let places = recipe.unit == .places ? PatchGroups(of: dataset).group : nil
        let groups = Dictionary(grouping: rest) { patch in
            places?[patch] ?? families[names[dataset.records[patch].source]] ?? 0
        }
        let ordered = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        // Mines, and patches without one, a fold.
        var loads = [[Int]](repeating: [0, 0], count: recipe.folds)
        for (_, patches) in ordered {
            let mines = patches.count { dataset.records[$0].isMine }
            let counts = [mines, patches.count - mines]
            let kind = mines > 0 ? 0 : 1
            let fold = loads.indices.min { (loads[$0][kind], $0) < (loads[$1][kind], $1) } ?? 0
            for patch in patches { folds[patch] = fold }
            for index in counts.indices { loads[fold][index] += counts[index] }
        }
        self.folds = folds.map { $0 ?? 0 }
    }
}

/// Which patches of a dataset one network learns from, and which it is judged by while it does.
package struct TrainingSplit: Sendable, Equatable {
    package var train: [Int]
    package var validation: [Int]

    package init(train: [Int], validation: [Int]) {
        self.train = train
        self.validation = validation
    }

    /// Divides a dataset as a recipe says; patches for tests are in neither.
    ///
    /// - Throws: `TrainingError.lacks` where a part lacks mines, or patches without one.
    package init(of dataset: PatchDataset, _ recipe: ValidationRecipe, fold: Int) throws(TrainingError) {
        switch recipe.origin {
        case .split:
            train = dataset.patches(in: .train)
            validation = dataset.patches(in: .validation)
        case .folds:
            let folds = FoldAssignment(of: dataset, recipe).folds
            let usable = dataset.records.indices.filter { dataset.records[$0].split != .test }
            train = usable.filter { folds[$0] != fold }
            validation = usable.filter { folds[$0] == fold }
        }
        if recipe.apart > 0 { removeTrained(within: recipe.apart, of: dataset) }
        try check(dataset)
    }

    /// Removes training patches that are near a validation patch.
    private mutating func removeTrained(within kilometres: Double, of dataset: PatchDataset) {
        let patches = validation + train
        let index = PlaceIndex(patches.map { dataset.records[$0].place }, within: kilometres * 1000)
        let near = Set(index.pairs().filter { $0.first < validation.count }.map { patches[$0.second] })
        train.removeAll(where: near.contains)
    }

    private func check(_ dataset: PatchDataset) throws(TrainingError) {
        for (patches, part) in [(train, "training"), (validation, "validation")] {
            let mines = patches.count { dataset.records[$0].isMine }
            if mines == 0 { throw .lacks(what: "mines", of: part) }
            if mines == patches.count { throw .lacks(what: "patches without a mine", of: part) }
        }
    }
}

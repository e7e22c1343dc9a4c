import NeuralNetwork

/// Makes the batches of an epoch: windows, what they are and how much they count.
struct BatchMaker: Sendable {
    let augmenter: PatchAugmenter
    /// One a patch of the dataset.
    let targets: [Float]
    let weights: [Float]

    func batch(_ draws: ArraySlice<PatchDraw>, epoch: Int) -> TrainingBatch {
        TrainingBatch(
            inputs: augmenter.windows(of: draws, epoch: epoch), targets: draws.map { targets[$0.patch] },
            weights: draws.map { weights[$0.patch] })
    }
}

/// The windows of one step of training, and what they are.
package struct TrainingBatch: Sendable {
    /// Windows x rows x columns x channels, normalised.
    package let inputs: [Float]
    /// One a window: 1 for a mine and 0 for none, or a share between them.
    package let targets: [Float]
    /// One a window: how much it counts, 1 for most.
    package let weights: [Float]

    /// The number of windows.
    package var count: Int { targets.count }

    package init(inputs: [Float], targets: [Float], weights: [Float]) {
        self.inputs = inputs
        self.targets = targets
        self.weights = weights
    }
}

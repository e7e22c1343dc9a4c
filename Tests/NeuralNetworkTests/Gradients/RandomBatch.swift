import NeuralNetwork

extension TrainingBatch {
    /// Random windows, half of them mines, with weights that differ.
    static func random(for network: NeuralNetwork, count: Int, seed: Int = 1) -> TrainingBatch {
        var numbers = RandomNumbers(seed: seed)
        return TrainingBatch(
            inputs: numbers.floats(count * network.inputShape.count),
            targets: (0..<count).map { $0.isMultiple(of: 2) ? 1 : 0 },
            weights: numbers.floats(count).map { 1 + 0.5 * $0 })
    }
}

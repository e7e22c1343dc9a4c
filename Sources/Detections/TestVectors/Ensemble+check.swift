package import NeuralNetwork

extension Ensemble {
    /// Runs a model on the test vectors of its card, as a build runs it, and compares with Keras's answers.
    ///
    /// - Parameters:
    ///   - card: The model's.
    ///   - method: Another way of running it.
    /// - Returns: How far it is from Keras.
    /// - Throws: `ModelError` where the card has none, or its vectors are another model's; `NetworkError`.
    package func check(against card: ModelCard, method: Sweep.Method = .shared) throws -> GoldenCheck {
        guard let vectors = card.testVectors?.vectors, !vectors.isEmpty else {
            throw ModelError.noTestVectors(model: card.name)
        }
        let count = networks.reduce(0) { $0 + $1.outputCount }
        for (index, vector) in vectors.enumerated()
        where vector.probabilities.count != count || vector.logits.count != count {
            let found = "\(vector.probabilities.count) probabilities and \(vector.logits.count) logits"
            throw ModelError.otherTestVectors(model: card.name, number: index + 1, found: found, expected: count)
        }
        let answers = Outputs(
            probabilities: vectors.flatMap(\.probabilities), logits: vectors.flatMap(\.logits), outputCount: count)
        return GoldenCheck(of: try outputs(for: vectors, card.normalization, method), against: answers)
    }

    /// What the networks say, side by side as the vectors' answers are.
    private func outputs(
        for vectors: [TestVectors.Vector], _ normalization: Normalization, _ method: Sweep.Method
    ) throws -> Outputs {
        let ofNetworks = try networks.map { network in
            let shape = network.inputShape
            let (tile, grid) = TilePixels.stacking(
                vectors.flatMap { $0.pattern.window(of: shape) }, of: shape, normalization: normalization)
            return try Sweep(network, over: grid, method: method).run(rows: 0..<grid.rows, of: tile).outputs
        }
        func sideBySide(_ values: (Outputs) -> [Float]) -> [Float] {
            vectors.indices.flatMap { vector in
                ofNetworks.flatMap { outputs in
                    values(outputs)[(vector * outputs.outputCount)..<((vector + 1) * outputs.outputCount)]
                }
            }
        }
        return Outputs(
            probabilities: sideBySide(\.probabilities), logits: sideBySide(\.logits),
            outputCount: networks.reduce(0) { $0 + $1.outputCount })
    }
}

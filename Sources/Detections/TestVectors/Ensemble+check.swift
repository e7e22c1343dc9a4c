package import NeuralNetwork

extension Ensemble {
    /// Runs a model on the test vectors of its card, and compares with Keras's answers.
    ///
    /// - Throws: `ModelError` where the card has none, or its vectors are another model's; `NetworkError`.
    package func check(against card: ModelCard) throws -> GoldenCheck {
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
        return GoldenCheck(of: try outputs(for: vectors, card.normalization), against: answers)
    }

    /// What the networks say, side by side as the vectors' answers are.
    private func outputs(for vectors: [TestVectors.Vector], _ normalization: Normalization) throws -> Outputs {
        let ofNetworks = try networks.map { network in
            var runner = try Runner(network)
            return try vectors.map { vector in
                try runner.run(
                    normalization.pixels(vector.pattern.window(of: network.inputShape), of: network.inputShape))
            }
        }
        let ofVectors = vectors.indices.map { vector in ofNetworks.map { $0[vector] } }
        return Outputs(
            probabilities: ofVectors.flatMap { $0.flatMap(\.probabilities) },
            logits: ofVectors.flatMap { $0.flatMap(\.logits) },
            outputCount: networks.reduce(0) { $0 + $1.outputCount })
    }
}

extension Normalization {
    fileprivate func pixels(_ window: [UInt16], of shape: ImageShape) -> [Float] {
        window.enumerated().map { value(of: Double($1), channel: $0 % shape.channels) }
    }
}

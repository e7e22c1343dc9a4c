/// A network that gives scores to windows: its steps in order, and their weights.
///
///     let network = try NeuralNetwork(readingKeras: "models/44px_v2.8.h5")
///     var runner = try Runner(network, batch: Runner.defaultBatch)
///     let scores = try runner.run(windows, count: 32).probabilities
///
/// It knows nothing of bands, scaling or thresholds: a model card says those.
package struct NeuralNetwork: Sendable {
    package let name: String
    /// The size of one window: pixels, and channels in the order that the network was trained with.
    package let inputShape: ImageShape
    package let steps: [Step]

    /// The number of scores for a window.
    package var outputCount: Int { steps.last?.output.count ?? inputShape.count }

    /// Chains steps, each taking what the one before it gives.
    ///
    /// `source` is the file, or whatever else the network comes from, for errors to name.
    package init(
        name: String, inputShape: ImageShape, steps: [(name: String, kind: Step.Kind)], source: String
    ) throws(NetworkError) {
        var chain: [Step] = []
        for step in steps {
            let input = chain.last?.output ?? .image(inputShape)
            chain.append(try Step(name: step.name, kind: step.kind, input: input, source: source))
        }
        self.init(name: name, inputShape: inputShape, chain: chain)
    }

    /// Takes steps that fit each other already.
    init(name: String, inputShape: ImageShape, chain: [Step]) {
        self.name = name
        self.inputShape = inputShape
        self.steps = chain
    }
}

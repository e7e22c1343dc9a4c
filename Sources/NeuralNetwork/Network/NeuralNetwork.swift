/// A network that gives scores to windows: its steps, each after those that it takes from, and their weights.
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
    /// The values that are its answer; most networks have one.
    package let outputs: [Step.Source]

    /// The number of scores for a window, those of all outputs together.
    package var outputCount: Int { outputs.reduce(0) { $0 + shape(of: $1).count } }

    /// The shape of a value, for one window.
    package func shape(of value: Step.Source) -> TensorShape {
        switch value {
        case .window: .image(inputShape)
        case .step(let index): steps[index].output
        }
    }

    /// Chains steps, each taking what the one before it gives.
    ///
    /// `source` is the file, or whatever else the network comes from, for errors to name.
    package init(
        name: String, inputShape: ImageShape, steps: [(name: String, kind: Step.Kind)], source: String
    ) throws(NetworkError) {
        var network = NeuralNetwork(name: name, inputShape: inputShape)
        var last = Step.Source.window
        for step in steps {
            last = try network.append(step.kind, named: step.name, taking: [last], source: source)
        }
        self = network.answering([last])
    }

    /// A network without steps, whose answer is the window: the start of one that is built step by step.
    package init(name: String, inputShape: ImageShape) {
        self.init(name: name, inputShape: inputShape, steps: [], outputs: [.window])
    }

    /// Takes steps that fit each other already.
    init(name: String, inputShape: ImageShape, steps: [Step], outputs: [Step.Source]) {
        self.name = name
        self.inputShape = inputShape
        self.steps = steps
        self.outputs = outputs
    }

    /// Adds a step that takes values that are there already, and returns what it gives.
    ///
    /// - Throws: `NetworkError` when the step can't take them.
    package mutating func append(
        _ kind: Step.Kind, named step: String, taking sources: [Step.Source], source: String
    ) throws(NetworkError) -> Step.Source {
        let added = try Step(
            name: step, kind: kind, sources: sources, inputs: sources.map(shape(of:)), source: source)
        self = NeuralNetwork(name: name, inputShape: inputShape, steps: steps + [added], outputs: outputs)
        return .step(steps.count - 1)
    }

    /// The same network with other values as its answer.
    package func answering(_ outputs: [Step.Source]) -> NeuralNetwork {
        NeuralNetwork(name: name, inputShape: inputShape, steps: steps, outputs: outputs)
    }
}

/// The end of a network that is trained: its logits, and what makes a probability of them.
struct TrainingAnswer: Sendable {
    enum Kind: Sendable {
        /// One logit.
        case sigmoid
        /// Two, of which the second is the mine's.
        case softmax
    }

    let logits: Step.Source
    let kind: Kind

    /// The number of logits.
    var count: Int { kind == .sigmoid ? 1 : 2 }
}

extension TrainingAnswer {
    /// Finds the logits of a network whose steps are lowered to these nodes.
    init(
        of network: NeuralNetwork, lowered nodes: [TrainingProgram.Node], outputs: [Step.Source]
    ) throws(NetworkError) {
        guard outputs.count == 1, let place = outputs[0].place else {
            throw .cannotTrain(network.name, reason: "it has \(outputs.count) answers, and training takes one")
        }
        let last = nodes[place].step
        switch (last.kind, last.output.count) {
        case (.activation(.sigmoid), 1): self.init(logits: last.sources[0], kind: .sigmoid)
        case (.activation(.softmax), 2) where last.output.lastAxis == 2:
            self.init(logits: last.sources[0], kind: .softmax)
        case (.activation, let count):
            throw .cannotTrain(network.name, reason: "its answer is \(count) numbers of another activation")
        default:
            throw .cannotTrain(network.name, reason: "it ends in a step without sigmoid or softmax")
        }
    }
}

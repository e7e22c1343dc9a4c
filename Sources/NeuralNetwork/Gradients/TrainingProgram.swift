/// A network as the operations that training does: one a step, and one for each activation that stands apart.
///
/// Dropouts stay. The last activation is gone: the loss is taken of its logits.
struct TrainingProgram: Sendable {
    /// One operation.
    struct Node: Sendable {
        /// Takes nodes of the program; an activation of its own is linear.
        var step: Step
        /// The place in the network of the step that it comes from.
        let origin: Int
        /// Done to its value where it stands, and undone from it.
        var activation = Activation.linear
        /// How the channels of its value lie.
        var order = ChannelOrder.together
    }

    var nodes: [Node] = []
    var answer = TrainingAnswer(logits: .window, kind: .sigmoid)
    let inputShape: ImageShape

    /// Lowers a network.
    ///
    /// - Throws: `NetworkError.cannotTrain` for an answer that the loss isn't defined for.
    init(_ network: NeuralNetwork) throws(NetworkError) {
        inputShape = network.inputShape
        var places: [Step.Source] = []
        let place = { (source: Step.Source) -> Step.Source in source.place.map { places[$0] } ?? .window }
        for (origin, step) in network.steps.enumerated() {
            nodes.append(
                Node(
                    step: step.taking(step.sources.map(place), as: step.kind.setting(activation: .linear)),
                    origin: origin))
            if let activation = step.kind.weightedActivation, activation != .linear {
                nodes.append(
                    Node(
                        step: Step(activation, after: nodes[nodes.count - 1].step, at: nodes.count - 1), origin: origin)
                )
            }
            places.append(.step(nodes.count - 1))
        }
        answer = try TrainingAnswer(of: network, lowered: nodes, outputs: network.outputs.map(place))
        removeUnused()
        fuseActivations()
        if ChannelOrder.isBlockedFaster { blockChannels() }
    }

    func shape(of source: Step.Source) -> TensorShape {
        source.place.map { nodes[$0].step.output } ?? .image(inputShape)
    }

    func order(of source: Step.Source) -> ChannelOrder { source.place.map { nodes[$0].order } ?? .together }

    /// How many nodes take a value, the loss among them; a node that takes it twice counts twice.
    func uses(of source: Step.Source) -> Int {
        nodes.reduce(answer.logits == source ? 1 : 0) { $0 + $1.step.sources.count { $0 == source } }
    }

    /// By node: whether a gradient must come to it, since it or what is before it is trained.
    var isTrained: [Bool] {
        var isTrained: [Bool] = []
        for node in nodes {
            let isBefore = node.step.sources.contains { $0.place.map { isTrained[$0] } ?? false }
            isTrained.append(isBefore || !node.step.kind.trained.isEmpty)
        }
        return isTrained
    }

    private mutating func removeUnused() {
        var reached: Set<Int> = []
        var waiting = [answer.logits]
        while let source = waiting.popLast() {
            guard case .step(let index) = source, reached.insert(index).inserted else { continue }
            waiting += nodes[index].step.sources
        }
        keep(reached.sorted()) { $0 }
    }

    /// Does an activation where its source stands, when nothing else takes that and its slope can be told from the result.
    private mutating func fuseActivations() {
        var joined: [Int: Int] = [:]
        for index in nodes.indices {
            guard case .activation(let activation) = nodes[index].step.kind, activation.hasSlopeByResult,
                let before = nodes[index].step.sources[0].place, joined[before] == nil,
                uses(of: .step(before)) == 1, nodes[before].step.kind.ownsItsValue
            else { continue }
            nodes[before].activation = activation
            joined[index] = before
        }
        keep(nodes.indices.filter { joined[$0] == nil }) { joined[$0] ?? $0 }
    }

    /// Keeps these nodes only, and takes from `stand(index)` what was taken from a node that is gone.
    private mutating func keep(_ kept: [Int], standIn: @escaping (Int) -> Int) {
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        let place = { (source: Step.Source) -> Step.Source in
            guard case .step(let index) = source, let new = places[standIn(index)] else { return .window }
            return .step(new)
        }
        let logits = place(answer.logits)
        nodes = kept.map { index in
            var node = nodes[index]
            node.step = node.step.taking(node.step.sources.map(place), as: node.step.kind)
            return node
        }
        answer = TrainingAnswer(logits: logits, kind: answer.kind)
    }
}

extension Step.Kind {
    /// Whether it writes numbers of its own, that don't share memory with what it takes.
    var ownsItsValue: Bool {
        switch self {
        case .flatten, .reshape: false
        // What they take tells their slope.
        case .activation: false
        default: true
        }
    }
}

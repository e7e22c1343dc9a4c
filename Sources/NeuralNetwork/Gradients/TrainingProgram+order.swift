extension TrainingProgram {
    /// Lets the channels of pictures lie in blocks where convolutions are faster so, with a node of its own wherever the
    /// order changes.
    mutating func blockChannels() {
        let old = self
        nodes = []
        // Where the value of each old node stands now, by its order.
        var places: [[ChannelOrder: Int]] = []
        for node in old.nodes {
            let isBlocked = node.step.sources.contains { $0.place.map { places[$0][.blocked] != nil } ?? false }
            let order: ChannelOrder = node.takesBlocks(givenThem: isBlocked) ? .blocked : .together
            let sources = node.step.sources.map { source in
                source.place.map { Step.Source.step(place(of: $0, in: order, &places)) } ?? .window
            }
            var new = node
            new.step = node.step.taking(sources, as: node.step.kind)
            new.order = order
            nodes.append(new)
            places.append([order: nodes.count - 1])
        }
        guard let logits = old.answer.logits.place else { return }
        answer = TrainingAnswer(logits: .step(place(of: logits, in: .together, &places)), kind: answer.kind)
    }

    /// Where an old node's value stands in an order, brought there if need be.
    private mutating func place(of old: Int, in order: ChannelOrder, _ places: inout [[ChannelOrder: Int]]) -> Int {
        if let place = places[old][order] { return place }
        let other = places[old].values.min() ?? 0
        let step = Step(.linear, after: nodes[other].step, at: other)
        nodes.append(Node(step: step, origin: nodes[other].origin, order: order))
        places[old][order] = nodes.count - 1
        return nodes.count - 1
    }
}

extension TrainingProgram.Node {
    /// Whether its value, and all that it takes, lie in blocks.
    fileprivate func takesBlocks(givenThem isGivenBlocks: Bool) -> Bool {
        // The network's input lies together, and is never brought into another order.
        guard step.sources.allSatisfy({ $0.place != nil }) else { return false }
        // Softmax goes along the channels of a pixel.
        guard activation != .softmax, step.output.lastAxis.isMultiple(of: ChannelOrder.block) else { return false }
        switch step.kind {
        case .convolution(let convolution):
            return convolution.groups == 1 && step.input.lastAxis.isMultiple(of: ChannelOrder.block)
        case .pooling, .scaling: return isGivenBlocks
        case .activation(let activation): return isGivenBlocks && activation != .softmax
        case .merging: return isGivenBlocks && step.inputs.allSatisfy { $0 == step.output }
        default: return false
        }
    }
}

package import NeuralNetwork

extension NeuralNetwork {
    /// One network that gives the answers of several to the same window, one after the other; a single one stays as
    /// it is.
    ///
    /// - Throws: `NetworkError` where they don't take the same input, or answer with pictures.
    package init(sideBySide networks: [NeuralNetwork], name: String) throws(NetworkError) {
        guard let first = networks.first, networks.count > 1 else {
            self = networks.first ?? NeuralNetwork(name: name, inputShape: ImageShape(height: 1, width: 1, channels: 1))
            return
        }
        var joined = NeuralNetwork(name: name, inputShape: first.inputShape)
        var answers: [Step.Source] = []
        for (number, network) in networks.enumerated() {
            var places: [Step.Source] = []
            let place = { (source: Step.Source) -> Step.Source in
                guard case .step(let index) = source else { return .window }
                return places[index]
            }
            for step in network.steps {
                places.append(
                    try joined.append(
                        step.kind, named: "member\(number + 1)_\(step.name)", taking: step.sources.map(place),
                        source: name))
            }
            answers += network.outputs.map(place)
        }
        let scores = try joined.append(.concatenation(.channels), named: "scores", taking: answers, source: name)
        self = joined.answering([scores])
    }
}

/// A network told step by step, in words and numbers: what `minemap model inspect` prints.
package struct NetworkSummary: Sendable, Equatable {
    package let name: String
    package let input: ImageShape
    package let rows: [Row]
    package let outputs: [Output]
    /// Pixels between windows in the rows' ``Row/sharedMultiplyAdds``; `nil` where nothing is known of sharing.
    package let sharedStride: Int?

    /// One step.
    package struct Row: Sendable, Equatable {
        package let name: String
        /// What it does, with its settings, like `convolution 3 x 3, 16 filters, same, relu`.
        package let kind: String
        /// The names of the values that it takes; the pixels are `window`.
        package let sources: [String]
        /// Whether it takes what the step before it gives, and nothing else.
        package let continuesTheStepBefore: Bool
        package let output: TensorShape
        package let parameters: Int
        /// For a window by itself.
        package let multiplyAdds: Int
        /// For a window of many that overlap, in the mean.
        package let sharedMultiplyAdds: Double?
    }

    /// One of the values that make the answer.
    package struct Output: Sendable, Equatable {
        package let name: String
        /// Its places among the network's scores, counted from 0: what a card's `mine_output` names.
        package let columns: Range<Int>
        package let activation: Activation
    }

    /// Tells a network, and what of its work overlapping windows share where that is known.
    package init(of network: NeuralNetwork, sharing: SharedWork? = nil) {
        let shared: [Double?] = sharing?.multiplyAdds ?? network.steps.map { _ in nil }
        name = network.name
        input = network.inputShape
        sharedStride = sharing?.stride
        rows = network.steps.indices.map { Row(of: $0, in: network, sharedMultiplyAdds: shared[$0]) }
        var first = 0
        var outputs: [Output] = []
        for value in network.outputs {
            let columns = first..<(first + network.shape(of: value).count)
            outputs.append(
                Output(name: network.name(of: value), columns: columns, activation: network.activation(of: value)))
            first = columns.upperBound
        }
        self.outputs = outputs
    }

    package var parameters: Int { rows.reduce(0) { $0 + $1.parameters } }
    package var multiplyAdds: Int { rows.reduce(0) { $0 + $1.multiplyAdds } }
    package var sharedMultiplyAdds: Double? {
        sharedStride.map { _ in rows.reduce(0) { $0 + ($1.sharedMultiplyAdds ?? 0) } }
    }
}

extension NetworkSummary.Row {
    fileprivate init(of place: Int, in network: NeuralNetwork, sharedMultiplyAdds: Double?) {
        let step = network.steps[place]
        let before: Step.Source = place == 0 ? .window : .step(place - 1)
        name = step.name
        kind = step.kind.words
        sources = step.sources.map { network.name(of: $0) }
        continuesTheStepBefore = step.sources == [before]
        output = step.output
        parameters = step.parameterCount
        multiplyAdds = step.multiplyAdds
        self.sharedMultiplyAdds = sharedMultiplyAdds
    }
}

extension NeuralNetwork {
    fileprivate func name(of value: Step.Source) -> String {
        value.place.map { steps[$0].name } ?? "window"
    }

    /// The activation that a value comes out of.
    fileprivate func activation(of value: Step.Source) -> Activation {
        guard let place = value.place else { return .linear }
        if case .activation(let activation) = steps[place].kind { return activation }
        return steps[place].kind.weightedActivation ?? .linear
    }
}

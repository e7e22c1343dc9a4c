/// Makes our steps of Keras's, each after those that it takes from.
struct KerasBuilder {
    private(set) var network: NeuralNetwork
    private let path: String
    // Models in models can ask for any number of steps and weights in few bytes.
    private var weightCount = 0
    private var callCount = 0

    init(_ network: NeuralNetwork, of path: String) {
        self.network = network
        self.path = path
    }

    /// Adds the steps of a model, and returns its outputs.
    ///
    /// `prefix` is what the names of its steps begin with.
    mutating func add(
        _ model: KerasModel, taking inputs: [Step.Source], prefix: String = "", from weights: inout KerasWeights
    ) throws(NetworkError) -> [Step.Source] {
        guard inputs.count == model.entrances.count else {
            throw .doesNotFit(
                path, step: prefix.isEmpty ? model.name : String(prefix.dropLast()),
                reason: "it takes \(model.entrances.count) values, and gets \(inputs.count)")
        }
        var values = Values(inputs: inputs)
        for (index, step) in model.steps.enumerated() {
            for call in step.calls.indices {
                try settle(Call(step: index, number: call), of: model, prefix, &values, from: &weights)
            }
        }
        return model.outputs.compactMap { values[$0] }
    }

    /// Runs what a call needs and then the call itself, without recursion, since a chain may be long.
    private mutating func settle(
        _ call: Call, of model: KerasModel, _ prefix: String, _ values: inout Values,
        from weights: inout KerasWeights
    ) throws(NetworkError) {
        var waiting = [call]
        var begun: Set<Call> = [call]
        while let next = waiting.last {
            let sources = model.steps[next.step].calls[next.number]
            if let missing = sources.first(where: { values[$0] == nil })?.call, values.outputs[next] == nil {
                guard begun.insert(missing).inserted else {
                    throw .unreadableConfig(path, reason: "the step '\(model.steps[next.step].name)' waits for itself")
                }
                waiting.append(missing)
                continue
            }
            if values.outputs[next] == nil {
                values.outputs[next] = try run(
                    model.steps[next.step], next.number, taking: sources.compactMap { values[$0] }, prefix,
                    from: &weights)
            }
            waiting.removeLast()
        }
    }

    private mutating func run(
        _ step: KerasStep, _ call: Int, taking sources: [Step.Source], _ prefix: String,
        from weights: inout KerasWeights
    ) throws(NetworkError) -> [Step.Source] {
        // Counted where nothing is added too: models in models multiply.
        callCount += 1
        guard callCount <= Self.mostSteps else { throw tooMuch }
        let name = prefix + step.name + (call == 0 ? "" : "#\(call + 1)")
        if let inner = step.inner {
            return try add(inner, taking: sources, prefix: name + "/", from: &weights)
        }
        var values = sources
        for part in try step.parts(taking: sources.map(network.shape(of:)), from: &weights) {
            weightCount += part.kind.weightCount
            guard network.steps.count < Self.mostSteps, weightCount <= KerasWeights.largest else { throw tooMuch }
            values = [try network.append(part.kind, named: name + part.suffix, taking: values, source: path)]
        }
        return values
    }

    private var tooMuch: NetworkError {
        .unreadableConfig(
            path, reason: "it asks for more than \(Self.mostSteps) steps, or for more memory than any network")
    }

    /// One call of one step of a model.
    fileprivate struct Call: Hashable {
        let step: Int
        let number: Int
    }

    /// What the calls of a model's steps have given so far.
    private struct Values {
        let inputs: [Step.Source]
        var outputs: [Call: [Step.Source]] = [:]

        subscript(source: KerasSource) -> Step.Source? {
            switch source {
            case .entrance(let index): inputs.indices.contains(index) ? inputs[index] : nil
            case .step(let step, let call, let output):
                outputs[Call(step: step, number: call)].flatMap { $0.indices.contains(output) ? $0[output] : nil }
            }
        }
    }

    private static let mostSteps = 4096
}

extension KerasSource {
    /// The step's place and the call's number; nil for what a model is given.
    fileprivate var call: KerasBuilder.Call? {
        guard case .step(let step, let call, _) = self else { return nil }
        return KerasBuilder.Call(step: step, number: call)
    }
}

extension Step.Kind {
    /// The numbers that the step keeps.
    fileprivate var weightCount: Int {
        switch self {
        case .convolution(let convolution): convolution.kernel.values.count + convolution.bias.count
        case .dense(let dense): dense.kernel.values.count + dense.bias.count
        case .scaling(let scaling): scaling.factor.count + scaling.shift.count
        default: 0
        }
    }
}

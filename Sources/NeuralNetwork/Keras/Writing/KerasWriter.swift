/// A network as Keras describes one: steps with settings and weights, under names that Keras takes.
///
/// It follows Keras 2, whose files Keras 3 reads too, and uses only what both understand alike.
struct KerasWriter {
    let name: String
    let inputName: String
    let inputShape: ImageShape
    /// The steps that the answer depends on, each after those that it takes from.
    ///
    /// Keras drops the others when it loads a network, and then finds more weights than steps.
    let steps: [KerasWriterStep]
    /// The names of the steps, or of the input, that are the answer.
    let outputs: [String]

    /// Describes a network.
    ///
    /// `path` is the file that it is for, for errors to name.
    init(_ network: NeuralNetwork, for path: String) throws(NetworkError) {
        let kept = network.stepsLeadingToOutputs()
        var names = KerasWriterNames()
        var places: [Step.Source: String] = [:]
        for index in kept { places[.step(index)] = names.claim(network.steps[index].name) }
        let inputName = names.claim("window")
        places[.window] = inputName

        var steps: [KerasWriterStep] = []
        for index in kept {
            let step = network.steps[index]
            let translation = KerasWriterTranslation(
                step: step, name: places[.step(index)] ?? step.name, sources: step.sources.compactMap { places[$0] },
                path: path)
            let written = try translation.written()
            steps.append(written)
            guard let activation = try translation.activationApart(of: written, names: &names) else { continue }
            steps.append(activation)
            places[.step(index)] = activation.name
        }
        self.name = KerasWriterNames.legal(network.name)
        self.inputName = inputName
        self.inputShape = network.inputShape
        self.steps = steps
        self.outputs = network.outputs.compactMap { places[$0] }
    }

    /// Whether each step takes what the one before it gives, and the last gives the answer.
    var isChain: Bool {
        let before = [inputName] + steps.map(\.name)
        return !steps.isEmpty && outputs == [before[steps.count]]
            && zip(steps, before).allSatisfy { $0.sources == [$1] }
    }

    /// What Keras keeps in the attribute `model_config`.
    var description: KerasWriterValue {
        guard !isChain else {
            let layers = [inputElement(withName: false)] + steps.map { $0.element(withSources: false) }
            return .object([
                ("class_name", "Sequential"), ("config", .object([("name", .text(name)), ("layers", .list(layers))])),
            ])
        }
        let layers = [inputElement(withName: true)] + steps.map { $0.element(withSources: true) }
        return .object([
            ("class_name", "Functional"),
            (
                "config",
                .object([
                    ("name", .text(name)), ("trainable", true), ("layers", .list(layers)),
                    ("input_layers", .list([Self.reference(to: inputName)])),
                    ("output_layers", .list(outputs.map(Self.reference))),
                ])
            ),
        ])
    }

    /// The first thing that a step named so gives, and it gives only one.
    private static func reference(to step: String) -> KerasWriterValue { .list([.text(step), 0, 0]) }

    private func inputElement(withName: Bool) -> KerasWriterValue {
        let sizes: [KerasWriterValue] = [
            .null, .whole(inputShape.height), .whole(inputShape.width), .whole(inputShape.channels),
        ]
        let config = KerasWriterValue.object([
            ("batch_input_shape", .list(sizes)), ("dtype", "float32"), ("name", .text(inputName)),
        ])
        let element: [(String, KerasWriterValue)] = [("class_name", "InputLayer"), ("config", config)]
        return .object(element + (withName ? [("name", .text(inputName)), ("inbound_nodes", .list([]))] : []))
    }
}

extension NeuralNetwork {
    /// The places of the steps that the answer depends on, in order.
    fileprivate func stepsLeadingToOutputs() -> [Int] {
        var isKept = [Bool](repeating: false, count: steps.count)
        var waiting = outputs
        while let source = waiting.popLast() {
            guard case .step(let index) = source, !isKept[index] else { continue }
            isKept[index] = true
            waiting += steps[index].sources
        }
        return steps.indices.filter { isKept[$0] }
    }
}

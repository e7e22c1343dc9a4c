/// A network as the operations that remain when nothing is being trained.
///
/// Dropouts are gone, activations stand where they cost least, and what comes before the last activation, the logits,
/// can be had.
struct Program {
    /// A value that is part of the answer.
    struct Output {
        /// What the last activation is given.
        var logits: Step.Source
        /// What turns logits into probabilities.
        var activation: Activation
    }

    private(set) var steps: [Step]
    private(set) var outputs: [Output]
    let inputShape: ImageShape

    /// Lowers a network.
    ///
    /// With `folding`, batch normalisations go into the weights of the step before them. The result is the same but
    /// for rounding.
    init(_ network: NeuralNetwork, folding: Bool) {
        inputShape = network.inputShape
        steps = []
        outputs = []
        lower(network)
        setOutputActivationsApart()
        if folding { foldScalings() }
        fuseActivations()
        removeUnused()
    }

    func shape(of value: Step.Source) -> TensorShape {
        switch value {
        case .window: .image(inputShape)
        case .step(let index): steps[index].output
        }
    }

    /// The number of numbers in the whole answer.
    var outputCount: Int { outputs.reduce(0) { $0 + shape(of: $1.logits).count } }

    /// Takes dropouts out, and activations apart from what they are given.
    private mutating func lower(_ network: NeuralNetwork) {
        var places: [Step.Source] = []
        let place = { (source: Step.Source) -> Step.Source in
            guard case .step(let index) = source else { return source }
            return places[index]
        }
        for step in network.steps {
            let sources = step.sources.map(place)
            if case .dropout = step.kind {
                places.append(sources[0])
                continue
            }
            steps.append(step.taking(sources, as: step.kind.setting(activation: .linear)))
            places.append(.step(steps.count - 1))
            if let activation = step.kind.weightedActivation, activation != .linear {
                let index = steps.count - 1
                steps.append(Step(activation, after: steps[index], at: index))
                places[places.count - 1] = .step(steps.count - 1)
            }
        }
        outputs = network.outputs.map { Output(logits: place($0), activation: .linear) }
    }

    private mutating func setOutputActivationsApart() {
        for (place, output) in outputs.enumerated() {
            guard case .step(let index) = output.logits, case .activation(let activation) = steps[index].kind else {
                continue
            }
            outputs[place] = Output(logits: steps[index].sources[0], activation: activation)
        }
    }

    /// Multiplies the weights of a step by the factors of the scaling that alone takes its result.
    private mutating func foldScalings() {
        for index in steps.indices {
            guard case .scaling(let scaling) = steps[index].kind, case .step(let before) = steps[index].sources[0],
                uses(of: .step(index)) > 0, uses(of: .step(before)) == 1,
                let scaled = steps[before].kind.scaled(by: scaling)
            else { continue }
            steps[before] = steps[before].taking(steps[before].sources, as: scaled)
            replace(.step(index), with: .step(before))
        }
    }

    /// Lets a convolution or a dense step do the activation that alone takes its result.
    private mutating func fuseActivations() {
        for index in steps.indices {
            guard case .activation(let activation) = steps[index].kind,
                case .step(let before) = steps[index].sources[0],
                uses(of: .step(index)) > 0, uses(of: .step(before)) == 1,
                steps[before].kind.weightedActivation == .linear
            else { continue }
            steps[before] = steps[before].taking(
                steps[before].sources, as: steps[before].kind.setting(activation: activation))
            replace(.step(index), with: .step(before))
        }
    }

    /// How many steps that lead to the answer, or parts of the answer, take a value.
    private func uses(of source: Step.Source) -> Int {
        let taken = reached().reduce(0) { count, index in count + steps[index].sources.count { $0 == source } }
        return taken + outputs.count { $0.logits == source }
    }

    private mutating func replace(_ source: Step.Source, with other: Step.Source) {
        for index in steps.indices where steps[index].sources.contains(source) {
            steps[index] = steps[index].taking(
                steps[index].sources.map { $0 == source ? other : $0 }, as: steps[index].kind)
        }
        for place in outputs.indices where outputs[place].logits == source { outputs[place].logits = other }
    }

    /// The steps that lead to the answer.
    private func reached() -> Set<Int> {
        var reached: Set<Int> = []
        var waiting = outputs.map(\.logits)
        while let source = waiting.popLast() {
            guard case .step(let index) = source, reached.insert(index).inserted else { continue }
            waiting += steps[index].sources
        }
        return reached
    }

    private mutating func removeUnused() {
        let kept = reached().sorted()
        let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
        let place = { (source: Step.Source) -> Step.Source in
            guard case .step(let index) = source, let new = places[index] else { return source }
            return .step(new)
        }
        steps = kept.map { steps[$0].taking(steps[$0].sources.map(place), as: steps[$0].kind) }
        for index in outputs.indices { outputs[index].logits = place(outputs[index].logits) }
    }
}

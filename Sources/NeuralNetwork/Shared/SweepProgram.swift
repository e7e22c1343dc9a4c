/// A network as operations on pictures, for a sweep.
struct SweepProgram: Sendable {
    private(set) var operations: [SweepOperation]
    /// The operations that are the answer, and what turns them into probabilities.
    private(set) var outputs: [(operation: Int, activation: Activation)] = []

    /// Translates a network; nil where it has a step that a sweep has no operation for.
    init?(_ network: NeuralNetwork) {
        let program = Program(network, folding: true)
        operations = [
            SweepOperation(
                name: "window", kind: .pixels, sources: [], shape: network.inputShape, rows: [], columns: [])
        ]
        // For each value of the program, the operation that makes it, as a picture.
        var places: [Step.Source: Int] = [.window: 0]
        // Vectors that are pictures in the order of their memory: a dense step looks at the picture itself.
        var pictures: [Step.Source: Int] = [:]
        for (index, step) in program.steps.enumerated() {
            if case .flatten = step.kind, let source = places[step.sources[0]] {
                pictures[.step(index)] = source
                let isTakenAsVector = program.takers(of: .step(index)).contains { !$0.isDense }
                guard isTakenAsVector || program.outputs.contains(where: { $0.logits == .step(index) }) else {
                    continue
                }
            }
            if case .dense(let dense) = step.kind, let source = pictures[step.sources[0]] {
                operations.append(SweepOperation(dense, over: operations[source].shape, from: source, named: step.name))
            } else {
                let sources = step.sources.compactMap { places[$0] }
                guard sources.count == step.sources.count,
                    let operation = SweepOperation(step, from: sources, of: sources.map { operations[$0].shape })
                else { return nil }
                operations.append(operation)
            }
            places[.step(index)] = operations.count - 1
        }
        for output in program.outputs {
            guard let place = places[output.logits] else { return nil }
            outputs.append((place, output.activation))
        }
    }
}

extension Program {
    /// The steps that take a value.
    fileprivate func takers(of source: Step.Source) -> [Step] { steps.filter { $0.sources.contains(source) } }
}

extension Step {
    fileprivate var isDense: Bool {
        if case .dense = kind { return true }
        return false
    }
}

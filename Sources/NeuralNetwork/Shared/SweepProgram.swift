import CKernels

/// A network as operations on pictures, for a sweep.
struct SweepProgram: Sendable {
    private(set) var operations: [SweepOperation]
    /// The operations that are the answer, and what turns them into probabilities.
    private(set) var outputs: [(operation: Int, activation: Activation)] = []

    /// Translates a network; nil where it has a step that a sweep has no operation for.
    init?(_ network: NeuralNetwork) {
        let program = Program(network, folding: true)
        let window = network.inputShape
        let filled = program.fillsChannels ? Int(MINEMAP_LANES) : window.channels
        operations = [
            SweepOperation(
                name: "window", kind: .pixels, sources: [],
                shape: ImageShape(height: window.height, width: window.width, channels: filled), rows: [], columns: [])
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
                    let operation = SweepOperation(
                        step.filled(to: filled), from: sources, of: sources.map { operations[$0].shape },
                        zeroRows: step.zeroRows(whenFilledTo: filled))
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

extension Program {
    /// Whether pixels are filled with zeros up to a whole vector of channels.
    ///
    /// Then 3 x 3 convolutions of them can be made in squares, which saves more than the zeros cost.
    fileprivate var fillsChannels: Bool {
        let lanes = Int(MINEMAP_LANES)
        guard (Self.fewestFilled..<lanes).contains(inputShape.channels),
            !outputs.contains(where: { $0.logits == .window })
        else { return false }
        return takers(of: .window).allSatisfy { step in
            guard case .convolution(let convolution) = step.kind else { return false }
            let sliding = convolution.sliding
            return convolution.groups == 1 && sliding.window == PixelSize(rows: 3, columns: 3)
                && sliding.strides == .one && sliding.dilation == .one
                && convolution.bias.count.isMultiple(of: lanes)
        }
    }

    private static let fewestFilled = 11
}

extension Step {
    /// The step for pixels that are filled up with zeros: its weights for those are zeros too.
    fileprivate func filled(to channels: Int) -> Step {
        guard sources == [.window], case .convolution(let old) = kind, old.groups == 1 else { return self }
        let (window, filters) = (old.sliding.window, old.bias.count)
        let depth = input.lastAxis
        let zeros = [Float](repeating: 0, count: (channels - depth) * filters)
        var values: [Float] = []
        for tap in 0..<(window.rows * window.columns) {
            values += old.kernel.values[(tap * depth * filters)..<((tap + 1) * depth * filters)]
            values += zeros
        }
        let kernel = Tensor(shape: [window.rows, window.columns, channels, filters], values: values)
        return taking(
            sources,
            as: .convolution(
                Convolution(sliding: old.sliding, kernel: kernel, bias: old.bias, activation: old.activation)))
    }

    /// How many of its weights' rows are those zeros.
    fileprivate func zeroRows(whenFilledTo channels: Int) -> Int {
        guard sources == [.window], case .convolution(let convolution) = kind, convolution.groups == 1 else { return 0 }
        return convolution.sliding.window.rows * convolution.sliding.window.columns * (channels - input.lastAxis)
    }

    fileprivate var isDense: Bool {
        if case .dense = kind { return true }
        return false
    }
}

/// Numbers aligned as vector instructions like them, zero at first.
final class AlignedFloats {
    let start: UnsafeMutablePointer<Float>

    init(count: Int) {
        // A cache line is also the widest register.
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, count) * MemoryLayout<Float>.stride, alignment: 64)
        start = memory.initializeMemory(as: Float.self, repeating: 0, count: max(1, count))
    }

    deinit { UnsafeMutableRawPointer(start).deallocate() }
}

/// Where the values of a shard and the gradients by them stand, node by node.
final class ShardMemory {
    /// Where a node takes what others give for its sources.
    enum GradientTarget {
        /// Nobody needs it.
        case none
        /// It is the first to give one.
        case first
        /// It adds to that of others, by way of a place of its own.
        case further(AlignedFloats)
    }

    /// By node and source: what becomes of the gradient.
    let targets: [[GradientTarget]]
    private let program: TrainingProgram
    private let values: [AlignedFloats?]
    private let gradients: [AlignedFloats?]

    init(_ program: TrainingProgram, windows: Int) {
        let isTrained = program.isTrained
        self.program = program
        values = program.nodes.map {
            $0.step.kind.isSameNumbers ? nil : AlignedFloats(count: windows * $0.step.output.count)
        }
        gradients = program.nodes.indices.map { index in
            isTrained[index] ? AlignedFloats(count: windows * program.nodes[index].step.output.count) : nil
        }
        var given: Set<Int> = Set([program.answer.logits.place].compactMap(\.self))
        var targets: [[GradientTarget]] = []
        for node in program.nodes.reversed() {
            targets.append(
                node.step.sources.map { source in
                    guard let place = source.place, isTrained[place] else { return .none }
                    if given.insert(place).inserted { return .first }
                    return .further(AlignedFloats(count: windows * program.nodes[place].step.output.count))
                })
        }
        self.targets = targets.reversed()
    }

    /// Where the value of a source stands, for a shard that begins at `inputs`.
    func value(_ source: Step.Source, inputs: UnsafePointer<Float>) -> UnsafePointer<Float> {
        guard let place = source.place else { return inputs }
        guard let own = values[place] else { return value(program.nodes[place].step.sources[0], inputs: inputs) }
        return UnsafePointer(own.start)
    }

    /// Where a node writes its value; nil where that is its source's.
    func result(of node: Int) -> UnsafeMutablePointer<Float>? { values[node]?.start }

    /// Where the gradient by a node's value stands; nil where nobody needs it.
    func gradient(by node: Int) -> UnsafeMutablePointer<Float>? { gradients[node]?.start }
}

extension Step.Kind {
    /// Whether its value is its source's in another shape.
    var isSameNumbers: Bool {
        switch self {
        case .flatten, .reshape: true
        default: false
        }
    }
}

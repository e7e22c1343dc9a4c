import CKernels

/// A network made ready to take shards of one size forwards and back.
final class ShardRunner {
    private let program: TrainingProgram
    private let layout: ParameterLayout
    private let statisticsCount: Int
    private let memory: ShardMemory
    private let operations: [any TrainingOperation]

    init(
        _ program: TrainingProgram, layout: ParameterLayout, statistics: StatisticsLayout, epsilon: Double,
        memory: ShardMemory, windows: Int
    ) throws(NetworkError) {
        var operations: [any TrainingOperation] = []
        let isTrained = program.isTrained
        for node in program.nodes {
            let leadsBack = node.step.sources[0].place.map { isTrained[$0] } ?? false
            switch node.step.kind {
            case .convolution(let convolution):
                operations.append(
                    try ConvolutionOperation(
                        node, convolution, layout: layout, windows: windows, leadsBack: leadsBack))
            case .pooling(let pooling, let sliding):
                operations.append(
                    try PoolingOperation(node, pooling, sliding, windows: windows, leadsBack: leadsBack))
            case .dense(let dense): operations.append(DenseOperation(node, dense, layout: layout))
            case .scaling:
                operations.append(
                    NormalizationOperation(node, layout: layout, statistics: statistics, epsilon: epsilon))
            case .dropout(let rate): operations.append(DropoutOperation(node, rate: rate))
            default:
                let isReordered = node.step.sources.contains { program.order(of: $0) != node.order }
                operations.append(isReordered ? ReorderOperation(node.step, to: node.order) : PlainOperation(node.step))
            }
        }
        self.program = program
        self.layout = layout
        self.statisticsCount = statistics.count
        self.memory = memory
        self.operations = operations
    }

    /// Takes the weights of a batch.
    func load(_ parameters: [Float]) throws(NetworkError) {
        for operation in operations { try operation.load(parameters) }
    }

    /// The loss of the windows of a shard and its gradient; weights must be loaded.
    func run(
        _ windows: Range<Int>, of batch: TrainingBatch, at parameters: [Float], loss: Loss, dropoutSeed: UInt64
    ) throws(NetworkError) -> ShardGradient {
        var shard = ShardGradient(
            windows: windows.count, loss: 0, gradient: Array(repeating: 0, count: layout.count), logits: [],
            statistics: Array(repeating: 0, count: statisticsCount))
        let result = batch.inputs.withUnsafeBufferPointer { inputs in
            parameters.withUnsafeBufferPointer { parameters in
                Result { () throws(NetworkError) in
                    guard let inputs = inputs.baseAddress, let parameters = parameters.baseAddress else { return }
                    let first = inputs + windows.lowerBound * program.inputShape.count
                    try forward(windows, inputs: first, parameters: parameters, dropoutSeed: dropoutSeed, into: &shard)
                    judge(windows, of: batch, inputs: first, by: loss, into: &shard)
                    try backward(windows.count, inputs: first, parameters: parameters, into: &shard)
                }
            }
        }
        try result.get()
        return shard
    }

    private func forward(
        _ windows: Range<Int>, inputs: UnsafePointer<Float>, parameters: UnsafePointer<Float>, dropoutSeed: UInt64,
        into shard: inout ShardGradient
    ) throws(NetworkError) {
        for (index, node) in program.nodes.enumerated() {
            guard let value = memory.result(of: index) else { continue }
            let result = shard.statistics.withUnsafeMutableBufferPointer { statistics in
                Result { () throws(NetworkError) in
                    try operations[index].forward(
                        ForwardPass(
                            windows: windows.count,
                            sources: node.step.sources.map { memory.value($0, inputs: inputs) },
                            result: value, parameters: parameters, statistics: statistics.baseAddress ?? value,
                            dropoutSeed: dropoutSeed, firstWindow: windows.lowerBound))
                }
            }
            try result.get()
            guard node.activation != .linear, !operations[index].doesReLU else { continue }
            node.activation.apply(
                from: value, to: value, count: windows.count * node.step.output.count, width: node.step.output.lastAxis)
        }
    }

    /// Writes the loss, and its gradient by the logits.
    private func judge(
        _ windows: Range<Int>, of batch: TrainingBatch, inputs: UnsafePointer<Float>, by loss: Loss,
        into shard: inout ShardGradient
    ) {
        let width = program.answer.count
        let logits = memory.value(program.answer.logits, inputs: inputs)
        let gradient = program.answer.logits.place.flatMap { memory.gradient(by: $0) }
        shard.logits = Array(UnsafeBufferPointer(start: logits, count: width * windows.count))
        for (row, window) in windows.enumerated() {
            let last = row * width + width - 1
            let logit = width == 1 ? Double(logits[last]) : Double(logits[last]) - Double(logits[last - 1])
            let share = Double(batch.weights[window]) / Double(batch.count)
            let (value, slope) = loss.value(ofLogit: logit, target: Double(batch.targets[window]))
            shard.loss += share * value
            gradient?[last] = Float(share * slope)
            if width == 2 { gradient?[last - 1] = Float(-share * slope) }
        }
    }

    private func backward(
        _ windows: Int, inputs: UnsafePointer<Float>, parameters: UnsafePointer<Float>, into shard: inout ShardGradient
    ) throws(NetworkError) {
        for index in program.nodes.indices.reversed() {
            guard let gradient = memory.gradient(by: index) else { continue }
            let node = program.nodes[index]
            let sources = node.step.sources.map { memory.value($0, inputs: inputs) }
            let value = memory.value(.step(index), inputs: inputs)
            node.activation.pullBack(
                gradient, from: value, result: value, count: windows * node.step.output.count,
                width: node.step.output.lastAxis)
            let targets = zip(node.step.sources, memory.targets[index]).map { source, target in
                switch target {
                case .none: UnsafeMutablePointer<Float>?.none
                case .first: source.place.flatMap { memory.gradient(by: $0) }
                case .further(let place): place.start
                }
            }
            let result = shard.gradient.withUnsafeMutableBufferPointer { parameterGradient in
                Result { () throws(NetworkError) in
                    try operations[index].backward(
                        BackwardPass(
                            windows: windows, sources: sources, result: value, gradient: gradient,
                            sourceGradients: targets, parameters: parameters,
                            parameterGradient: parameterGradient.baseAddress ?? gradient))
                }
            }
            try result.get()
            addUp(node, memory.targets[index], windows: windows)
        }
    }

    /// Adds gradients to those that others gave for the same value.
    private func addUp(_ node: TrainingProgram.Node, _ targets: [ShardMemory.GradientTarget], windows: Int) {
        for (source, target) in zip(node.step.sources, targets) {
            guard case .further(let more) = target, let place = source.place, let sum = memory.gradient(by: place)
            else { continue }
            minemap_add(more.start, sum, Int64(windows * program.nodes[place].step.output.count))
        }
    }
}

/// A network made ready to run window by window, on one thread at a time.
///
/// It owns what oneDNN compiled and the scratch memory for one batch, so it can't be copied: make one
/// per task. All its work is done on the calling thread, whose OpenMP thread count it sets to 1.
///
/// A window's result depends on that window alone, bit by bit, and not on its place in a batch or on
/// what else is in it: pictures are run one by one, and the dense steps always multiply a whole batch.
/// Runners of different batch sizes may differ in the last bits: measured on the published networks,
/// those of 4 to 128 windows agree, and one of a single window is off by 1e-6 of a logit.
package struct Runner: ~Copyable {
    /// A batch that is large enough for the dense steps, and small enough for its vectors to stay in the cache.
    ///
    /// Speed no longer rises from 16 windows on; beyond 64 some networks lose a fifth of it.
    package static let defaultBatch = 32

    /// The most windows that one call may give.
    package let batch: Int
    private let program: Program
    private let workers: [StepWorker]
    private let values: RunnerMemory

    /// Compiles the network for this processor.
    package init(_ network: NeuralNetwork, batch: Int = Runner.defaultBatch) throws(NetworkError) {
        let program = Program(network, folding: false)
        var workers: [StepWorker] = []
        for step in program.steps { workers.append(try StepWorker(step)) }
        let values = try RunnerMemory(for: program, batch: batch)
        self.batch = batch
        self.program = program
        self.workers = workers
        self.values = values
    }

    /// Scores up to a batch of windows.
    ///
    /// `input` is windows x rows x columns x channels, normalised; the first `count` windows are used.
    package mutating func run(_ input: UnsafeBufferPointer<Float>, count: Int) throws(NetworkError) -> Outputs {
        let inputCount = program.inputShape.count
        guard count >= 0, count <= batch, input.count >= count * inputCount else {
            let batch = batch
            throw .wrongInput(reason: "\(count) windows in \(input.count) values, for a batch of \(batch)")
        }
        guard count > 0, let windows = input.baseAddress else { return Outputs(outputCount: program.outputCount) }
        for window in 0..<count { try runPictures(of: windows + window * inputCount, at: window) }
        try runVectors(of: windows, count: count)
        return outputs(of: windows, count: count)
    }

    /// Scores the windows of an array that holds nothing else.
    package mutating func run(_ windows: [Float]) throws(NetworkError) -> Outputs {
        let inputCount = program.inputShape.count
        guard windows.count.isMultiple(of: inputCount) else {
            throw .wrongInput(reason: "\(windows.count) values, and a window has \(inputCount)")
        }
        let result = windows.withUnsafeBufferPointer { buffer in
            Result { () throws(NetworkError) in try run(buffer, count: buffer.count / inputCount) }
        }
        return try result.get()
    }

    /// Runs what is done window by window, up to the vectors of the batch.
    private func runPictures(of window: UnsafePointer<Float>, at index: Int) throws(NetworkError) {
        for (place, worker) in workers.enumerated() where values.isOfOneWindow[place] || values.endsPictures[place] {
            let sources = worker.step.sources.map { values.source($0, of: window, at: 0) }
            try worker.run(from: sources, to: values[place, at: values.isOfOneWindow[place] ? 0 : index])
        }
    }

    /// Runs the whole batch, the rows that are left over from before included: a product of another
    /// size may round otherwise.
    private func runVectors(of windows: UnsafePointer<Float>, count: Int) throws(NetworkError) {
        for (place, worker) in workers.enumerated() where !values.isOfOneWindow[place] && !values.endsPictures[place] {
            if case .dense = worker.step.kind {
                let source = values.source(worker.step.sources[0], of: windows, at: 0)
                try worker.run(from: [source], to: values[place, at: 0], windows: batch)
                continue
            }
            for index in 0..<count {
                let sources = worker.step.sources.map { values.source($0, of: windows, at: index) }
                try worker.run(from: sources, to: values[place, at: index])
            }
        }
    }

    /// The answers of all outputs, those of a window together.
    private func outputs(of windows: UnsafePointer<Float>, count: Int) -> Outputs {
        let width = program.outputCount
        var logits = [Float](repeating: 0, count: count * width)
        var probabilities = logits
        var column = 0
        for output in program.outputs {
            let shape = program.shape(of: output.logits)
            for index in 0..<count {
                let source = values.source(output.logits, of: windows, at: index)
                for place in 0..<shape.count { logits[index * width + column + place] = source[place] }
                probabilities.withUnsafeMutableBufferPointer { buffer in
                    guard let start = buffer.baseAddress else { return }
                    output.activation.apply(
                        from: source, to: start + index * width + column, count: shape.count, width: shape.lastAxis)
                }
            }
            column += shape.count
        }
        return Outputs(probabilities: probabilities, logits: logits, outputCount: width)
    }
}

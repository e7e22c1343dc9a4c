/// A network made ready to run on one thread at a time.
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
    private let inputCount: Int
    private let outputShape: TensorShape
    private let picture: [PictureWorker]
    private let vector: [Plan.VectorOperation]
    private let output: Activation
    /// Where pictures of one window go back and forth.
    private let pictures: FloatPair
    /// Where vectors of the batch go back and forth; the pictures end in the first.
    private let vectors: FloatPair

    /// Compiles the network for this processor.
    package init(_ network: NeuralNetwork, batch: Int = Runner.defaultBatch) throws(NetworkError) {
        let plan = Plan(network)
        var picture: [PictureWorker] = []
        for operation in plan.picture { picture.append(try PictureWorker(operation)) }
        let features = picture.last?.outputCount ?? network.inputShape.count
        let widest = network.steps.filter(\.output.isVector).map(\.output.count).max() ?? 0
        guard batch > 0, let total = batch.multiplied(by: max(features, widest)), total <= Self.largestBatch else {
            throw .wrongInput(reason: "a batch of \(batch) windows, which is none or more than memory holds")
        }
        self.batch = batch
        self.inputCount = network.inputShape.count
        self.outputShape = network.steps.last?.output ?? .image(network.inputShape)
        self.picture = picture
        self.vector = plan.vector
        self.output = plan.output
        self.pictures = FloatPair(count: picture.map(\.outputCount).max() ?? 0)
        self.vectors = FloatPair(count: total)
    }

    /// Scores up to a batch of windows.
    ///
    /// `input` is windows x rows x columns x channels, normalised; the first `count` windows are used.
    package mutating func run(_ input: UnsafeBufferPointer<Float>, count: Int) throws(NetworkError) -> Outputs {
        guard count >= 0, count <= batch, input.count >= count * inputCount else {
            let batch = batch
            throw .wrongInput(reason: "\(count) windows in \(input.count) values, for a batch of \(batch)")
        }
        guard count > 0, let windows = input.baseAddress else { return Outputs(outputCount: outputShape.count) }
        for window in 0..<count {
            try runPicture(from: windows + window * inputCount, window: window)
        }
        let logits = runVectors()
        let total = count * outputShape.count
        var probabilities = [Float](repeating: 0, count: total)
        output.apply(from: logits, to: &probabilities, count: total, width: outputShape.lastAxis)
        return Outputs(
            probabilities: probabilities, logits: Array(UnsafeBufferPointer(start: logits, count: total)),
            outputCount: outputShape.count)
    }

    /// Scores the windows of an array that holds nothing else.
    package mutating func run(_ windows: [Float]) throws(NetworkError) -> Outputs {
        guard windows.count.isMultiple(of: inputCount) else {
            let inputCount = inputCount
            throw .wrongInput(reason: "\(windows.count) values, and a window has \(inputCount)")
        }
        let result = windows.withUnsafeBufferPointer { buffer in
            Result { () throws(NetworkError) in try run(buffer, count: buffer.count / inputCount) }
        }
        return try result.get()
    }

    private func runPicture(from window: UnsafePointer<Float>, window index: Int) throws(NetworkError) {
        guard let last = picture.last else {
            (vectors[0] + index * inputCount).update(from: window, count: inputCount)
            return
        }
        var source = window
        for (place, operation) in picture.dropLast().enumerated() {
            let destination = pictures[place]
            try operation.run(from: source, to: destination)
            source = UnsafePointer(destination)
        }
        try last.run(from: source, to: vectors[0] + index * last.outputCount)
    }

    /// Runs the whole batch, the rows that are left over from before included: a product of another
    /// size may round otherwise.
    private func runVectors() -> UnsafePointer<Float> {
        var source = UnsafePointer(vectors[0])
        for (place, operation) in vector.enumerated() {
            let destination = vectors[place + 1]
            switch operation {
            case .dense(let dense): dense.run(from: source, to: destination, rows: batch)
            case .activation(let activation, let width):
                activation.apply(from: source, to: destination, count: batch * width, width: width)
            }
            source = UnsafePointer(destination)
        }
        return source
    }

    // 1 GiB of numbers.
    private static let largestBatch = 1 << 28
}

/// One step of a shard's way through a network, forwards and backwards, with what it must remember between the two.
///
/// Values are those of all windows of the shard, window after window.
protocol TrainingOperation: AnyObject {
    /// Takes the weights of the batch.
    func load(_ parameters: UnsafePointer<Float>) throws(NetworkError)

    /// Writes the step's value, without its activation unless ``doesReLU``.
    func forward(_ pass: ForwardPass) throws(NetworkError)

    /// Writes the gradients by its weights and by its sources, from one by its value that may be overwritten.
    func backward(_ pass: BackwardPass) throws(NetworkError)

    /// Whether a ReLU that follows is done by ``forward(_:)``.
    var doesReLU: Bool { get }
}

extension TrainingOperation {
    func load(_ parameters: UnsafePointer<Float>) throws(NetworkError) {}
    var doesReLU: Bool { false }
}

/// Where a step finds and leaves its numbers on the way forwards.
struct ForwardPass {
    let windows: Int
    let sources: [UnsafePointer<Float>]
    let result: UnsafeMutablePointer<Float>
    let parameters: UnsafePointer<Float>
    /// Means and variances of the shard, for a batch normalisation to write.
    let statistics: UnsafeMutablePointer<Float>
    /// What dropouts draw from, with the place in the batch of the shard's first window.
    let dropoutSeed: UInt64
    let firstWindow: Int
}

/// Where a step finds and leaves its numbers on the way back.
struct BackwardPass {
    let windows: Int
    let sources: [UnsafePointer<Float>]
    let result: UnsafePointer<Float>
    let gradient: UnsafeMutablePointer<Float>
    /// By source: where to write the gradient by it; nil where nobody needs it.
    let sourceGradients: [UnsafeMutablePointer<Float>?]
    let parameters: UnsafePointer<Float>
    let parameterGradient: UnsafeMutablePointer<Float>
}

/// One step of a program, ready to run on one window, or on the vectors of a batch.
///
/// A class only so that an array can hold it: it may own a ``DNNLPrimitive``, which can't be copied.
final class StepWorker {
    private enum Work: ~Copyable {
        case primitive(DNNLPrimitive)
        case dense(Step.Dense)
        case plain
    }

    let step: Step
    private let work: Work
    /// What is left to do when the work is done.
    private let activation: Activation

    init(_ step: Step) throws(NetworkError) {
        self.step = step
        switch step.kind {
        case .convolution(let convolution):
            // oneDNN does a ReLU while its numbers are still in registers.
            let isReLU = convolution.activation == .relu
            activation = isReLU ? .linear : convolution.activation
            work = .primitive(try DNNLPrimitive(step, convolution, relu: isReLU))
        case .pooling(let pooling, let sliding):
            activation = .linear
            work = .primitive(try DNNLPrimitive(step, pooling, sliding))
        case .dense(let dense):
            activation = dense.activation
            work = .dense(dense)
        default:
            activation = .linear
            work = .plain
        }
    }

    /// Runs one window, or `windows` windows that lie one after the other where the step is a dense one of vectors.
    func run(
        from sources: [UnsafePointer<Float>], to destination: UnsafeMutablePointer<Float>, windows: Int = 1
    ) throws(NetworkError) {
        switch work {
        case .primitive(let primitive): try primitive.run(from: sources[0], to: destination)
        case .dense(let dense):
            dense.run(from: sources[0], to: destination, rows: step.output.count / step.output.lastAxis * windows)
        case .plain: step.run(from: sources, to: destination)
        }
        guard activation != .linear else { return }
        activation.apply(
            from: destination, to: destination, count: step.output.count * windows, width: step.output.lastAxis)
    }
}

/// One operation on the picture of one window, ready to run.
///
/// A class only so that an array can hold it: it owns a ``DNNLPrimitive``, which can't be copied.
final class PictureWorker {
    private enum Work: ~Copyable {
        case primitive(DNNLPrimitive)
        case activation(Activation, TensorShape)
    }

    /// The number of values that it gives for one window.
    let outputCount: Int
    private let work: Work

    init(_ operation: Plan.PictureOperation) throws(NetworkError) {
        switch operation {
        case .convolution(let step, let convolution, let relu):
            outputCount = step.output.count
            work = .primitive(try DNNLPrimitive(step, convolution, relu: relu))
        case .maxPooling(let step, let sliding):
            outputCount = step.output.count
            work = .primitive(try DNNLPrimitive(step, sliding))
        case .activation(let activation, let shape):
            outputCount = shape.count
            work = .activation(activation, shape)
        }
    }

    func run(from source: UnsafePointer<Float>, to destination: UnsafeMutablePointer<Float>) throws(NetworkError) {
        switch work {
        case .primitive(let primitive): try primitive.run(from: source, to: destination)
        case .activation(let activation, let shape):
            activation.apply(from: source, to: destination, count: shape.count, width: shape.lastAxis)
        }
    }
}

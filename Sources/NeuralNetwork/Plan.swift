/// How a network is executed: its steps as the operations that remain when nothing is being trained.
struct Plan {
    /// An operation on the picture of one window.
    enum PictureOperation {
        case convolution(Step, Step.Convolution, relu: Bool)
        case maxPooling(Step, Sliding)
        case activation(Activation, on: TensorShape)
    }

    /// An operation on the vectors of all windows of a batch.
    enum VectorOperation {
        case dense(Step.Dense)
        case activation(Activation, width: Int)
    }

    private(set) var picture: [PictureOperation] = []
    private(set) var vector: [VectorOperation] = []
    /// What turns logits into probabilities, at the very end.
    private(set) var output = Activation.linear

    init(_ network: NeuralNetwork) {
        for step in network.steps { add(step) }
        takeOutputActivation()
        picture = Self.fusingReLU(picture)
    }

    private mutating func add(_ step: Step) {
        switch step.kind {
        case .convolution(let convolution):
            picture.append(.convolution(step, convolution, relu: false))
            add(convolution.activation, on: step.output)
        case .maxPooling(let sliding):
            picture.append(.maxPooling(step, sliding))
        case .dense(let dense):
            vector.append(.dense(dense))
            add(dense.activation, on: step.output)
        case .activation(let activation):
            add(activation, on: step.output)
        case .flatten, .dropout:
            // Pictures lie in memory as rows, columns, channels: flattened as they are.
            break
        }
    }

    private mutating func add(_ activation: Activation, on shape: TensorShape) {
        guard activation != .linear else { return }
        switch shape {
        case .image: picture.append(.activation(activation, on: shape))
        case .vector(let width): vector.append(.activation(activation, width: width))
        }
    }

    /// Sets the last activation apart, since what comes before it are the logits.
    private mutating func takeOutputActivation() {
        if case .activation(let activation, _)? = vector.last {
            vector.removeLast()
            output = activation
        } else if vector.isEmpty, case .activation(let activation, _)? = picture.last {
            picture.removeLast()
            output = activation
        }
    }

    /// Lets a convolution do the ReLU that follows it, while its numbers are still in registers.
    private static func fusingReLU(_ operations: [PictureOperation]) -> [PictureOperation] {
        operations.reduce(into: []) { fused, operation in
            if case .activation(.relu, _) = operation, case .convolution(let step, let convolution, _)? = fused.last {
                fused[fused.count - 1] = .convolution(step, convolution, relu: true)
            } else {
                fused.append(operation)
            }
        }
    }
}

extension NeuralNetwork {
    /// The binary digits after the first that a weight has.
    package static let kernelDigits = Float.significandBitCount

    /// The same network with kernels that are rounded, so that they take less space once they are compressed.
    ///
    /// What is added to what kernels give stays exact: it is little.
    ///
    /// - Parameter digits: The binary digits after the first that a weight keeps; 7 are those of bfloat16.
    /// - Returns: A network of the same steps.
    package func roundingKernels(to digits: Int) -> NeuralNetwork {
        guard digits < Self.kernelDigits else { return self }
        let rounded = steps.map { $0.taking($0.sources, as: $0.kind.roundingKernel(to: digits)) }
        return NeuralNetwork(name: name, inputShape: inputShape, steps: rounded, outputs: outputs)
    }
}

extension Step.Kind {
    fileprivate func roundingKernel(to digits: Int) -> Step.Kind {
        switch self {
        case .convolution(let old):
            .convolution(
                Step.Convolution(
                    sliding: old.sliding, kernel: old.kernel.rounded(to: digits), bias: old.bias, groups: old.groups,
                    activation: old.activation))
        case .dense(let old):
            .dense(Step.Dense(kernel: old.kernel.rounded(to: digits), bias: old.bias, activation: old.activation))
        default: self
        }
    }
}

extension Tensor<Float> {
    fileprivate func rounded(to digits: Int) -> Tensor {
        Tensor(shape: shape, values: values.map { $0.rounded(to: digits) })
    }
}

extension Float {
    /// The nearest number of so many binary digits after the first; of two, the even one.
    fileprivate func rounded(to digits: Int) -> Float {
        guard isFinite else { return self }
        let dropped = UInt32(Float.significandBitCount - digits)
        let half = (UInt32(1) << (dropped - 1)) - 1
        let isOdd = bitPattern >> dropped & 1
        let kept = (bitPattern &+ half &+ isOdd) >> dropped
        return Float(bitPattern: kept << dropped)
    }
}

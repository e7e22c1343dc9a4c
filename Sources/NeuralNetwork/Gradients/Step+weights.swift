extension Step.Kind {
    /// The same with other weights, where it has any.
    func setting(kernel: [Float], bias: [Float]) -> Step.Kind {
        switch self {
        case .convolution(let old):
            .convolution(
                Step.Convolution(
                    sliding: old.sliding, kernel: Tensor(shape: old.kernel.shape, values: kernel), bias: bias,
                    groups: old.groups, activation: old.activation))
        case .dense(let old):
            .dense(
                Step.Dense(
                    kernel: Tensor(shape: old.kernel.shape, values: kernel), bias: bias, activation: old.activation))
        default: self
        }
    }
}

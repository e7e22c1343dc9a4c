extension Step {
    /// The same step with other sources of the same shapes, and a kind that gives the same shape.
    func taking(_ sources: [Source], as kind: Kind) -> Step {
        Step(name: name, kind: kind, sources: sources, inputs: inputs, output: output)
    }

    /// An activation of what the step at `index` gives.
    init(_ activation: Activation, after step: Step, at index: Int) {
        self.init(
            name: step.name, kind: .activation(activation), sources: [.step(index)], inputs: [step.output],
            output: step.output)
    }
}

extension Step.Kind {
    /// The activation of a step with weights, which may have one of its own.
    var weightedActivation: Activation? {
        switch self {
        case .convolution(let convolution): convolution.activation
        case .dense(let dense): dense.activation
        default: nil
        }
    }

    /// The same with another activation, where it has one of its own.
    func setting(activation: Activation) -> Step.Kind {
        switch self {
        case .convolution(let old):
            .convolution(
                Step.Convolution(
                    sliding: old.sliding, kernel: old.kernel, bias: old.bias, groups: old.groups,
                    activation: activation))
        case .dense(let old):
            .dense(Step.Dense(kernel: old.kernel, bias: old.bias, activation: activation))
        default: self
        }
    }

    /// This step and then a scaling as one; nil where that isn't the same.
    ///
    ///     factor · (W x + b) + shift = (factor · W) x + (factor · b + shift)
    func scaled(by scaling: Step.Scaling) -> Step.Kind? {
        guard weightedActivation == .linear else { return nil }
        switch self {
        case .convolution(let old):
            return .convolution(
                Step.Convolution(
                    sliding: old.sliding, kernel: scaling.applied(toColumnsOf: old.kernel),
                    bias: scaling.applied(to: old.bias), groups: old.groups, activation: .linear))
        case .dense(let old):
            return .dense(
                Step.Dense(
                    kernel: scaling.applied(toColumnsOf: old.kernel), bias: scaling.applied(to: old.bias),
                    activation: .linear))
        default: return nil
        }
    }
}

extension Step.Scaling {
    fileprivate func applied(toColumnsOf kernel: Tensor<Float>) -> Tensor<Float> {
        let values = kernel.values.enumerated().map { $1 * factor[$0 % factor.count] }
        return Tensor(shape: kernel.shape, values: values)
    }

    fileprivate func applied(to bias: [Float]) -> [Float] {
        bias.indices.map { Float(Double(bias[$0]) * Double(factor[$0]) + Double(shift[$0])) }
    }
}

extension KerasWriterTranslation {
    /// The activation of a step with weights, as a step of its own where Keras has no word for it.
    func activationApart(
        of written: KerasWriterStep, names: inout KerasWriterNames
    ) throws(NetworkError) -> KerasWriterStep? {
        guard let activation = step.kind.weightedActivation, activation.kerasWord == nil else { return nil }
        let (kind, settings) = try self.activation(activation)
        return KerasWriterStep(
            kind: kind, name: names.claim("\(written.name)_activation"), sources: [written.name], settings: settings,
            weights: [])
    }

    /// What a step with weights says of its activation: nothing where it stands apart.
    func word(_ activation: Activation) -> KerasWriterValue { .text(activation.kerasWord ?? "linear") }

    /// An activation as a step.
    func activation(_ activation: Activation) throws(NetworkError) -> (kind: String, settings: Settings) {
        switch activation {
        case .elu(let alpha):
            guard alpha.isFinite else { throw refusal("an ELU with an alpha of \(alpha)") }
            return ("ELU", [("alpha", .number(Double(alpha)))])
        case .rectifier(let rectifier): return try self.rectifier(rectifier)
        case .linear, .relu, .softmax, .sigmoid, .tanh: return ("Activation", [("activation", word(activation))])
        }
    }

    private func rectifier(
        _ rectifier: Activation.Rectifier
    ) throws(NetworkError) -> (kind: String, settings: Settings) {
        let (slope, threshold, limit) = (rectifier.slope, rectifier.threshold, rectifier.limit)
        guard slope.isFinite, slope >= 0, threshold.isFinite, threshold >= 0, limit >= threshold else {
            throw refusal("a ReLU with a slope of \(slope), a threshold of \(threshold) and a limit of \(limit)")
        }
        // Never a LeakyReLU, whose slope Keras 2 and Keras 3 call by two names.
        return (
            "ReLU",
            [
                ("max_value", limit == .infinity ? .null : .number(Double(limit))),
                ("negative_slope", .number(Double(slope))), ("threshold", .number(Double(threshold))),
            ]
        )
    }
}

extension Activation {
    /// Keras's word for it in the settings of a step with weights; nil for one that has settings of its own.
    fileprivate var kerasWord: String? {
        switch self {
        case .linear: "linear"
        case .relu: "relu"
        case .softmax: "softmax"
        case .sigmoid: "sigmoid"
        case .tanh: "tanh"
        case .elu, .rectifier: nil
        }
    }
}

import GeoIO

extension KerasStep {
    /// Reads a `BatchNormalization`, as what remains of it outside training.
    ///
    ///     factor = gamma / √(variance + epsilon)
    ///     shift = beta − mean · factor
    func batchNormalization(
        of input: TensorShape, from weights: inout KerasWeights
    ) throws(NetworkError) -> Step.Scaling {
        try requireLastAxis(of: input)
        try require("renorm", is: .bool(false))
        // Keras 1 normalises each window by itself in mode 1.
        guard self["mode"] != .number(1) else { throw unsupported("mode", supported: "modes 0 and 2") }
        let epsilon = try number("epsilon", default: 1e-3)
        let (scales, centers) = (try isOn("scale"), try isOn("center"))
        let shape = [input.lastAxis]
        var tensors = try weights.tensors(
            of: self, shapes: Array(repeating: shape, count: (scales ? 1 : 0) + (centers ? 1 : 0) + 2)
        )[...]
        let gamma = scales ? tensors.removeFirst().values : [Float](repeating: 1, count: input.lastAxis)
        let beta = centers ? tensors.removeFirst().values : [Float](repeating: 0, count: input.lastAxis)
        let (mean, variance) = (tensors.removeFirst().values, tensors.removeFirst().values)
        return try scaling(
            factors: zip(gamma, variance).map { Double($0) / (Double($1) + epsilon).squareRoot() },
            shifts: { factors in
                factors.indices.map { Double(beta[$0]) - Double(mean[$0]) * factors[$0] }
            })
    }

    /// Reads a `Normalization` by a mean and a variance that are its settings, or its weights.
    ///
    ///     factor = 1 / max(√variance, 10⁻⁷)
    func normalization(
        of input: TensorShape, from weights: inout KerasWeights
    ) throws(NetworkError) -> Step.Scaling {
        let hasAxis = try axis(of: input) != nil && settings["axis"] != .null
        if hasAxis { try requireLastAxis(of: input) }
        let channels = input.lastAxis
        let mean: [Double]
        let variance: [Double]
        if self["mean"] == nil {
            let shape = hasAxis ? [channels] : []
            // A count of what they were computed from may follow.
            let tensors = try weights.tensors(of: self, shapes: [shape, shape], unread: 1)
            let values = tensors.map { tensor in
                (0..<channels).map { Double(tensor.values[hasAxis ? $0 : 0]) }
            }
            (mean, variance) = (values[0], values[1])
        } else {
            mean = try numbers("mean", channels: channels)
            variance = try numbers("variance", channels: channels)
        }
        let deviation = variance.map { max($0.squareRoot(), 1e-7) }
        if try isOn("invert", default: false) {
            return try scaling(factors: deviation, shifts: { _ in mean })
        }
        return try scaling(
            factors: deviation.map { 1 / $0 }, shifts: { factors in zip(mean, factors).map { -$0 * $1 } })
    }

    /// Reads a `Rescaling`.
    func rescaling(of input: TensorShape) throws(NetworkError) -> Step.Scaling {
        let offset = try numbers("offset", channels: input.lastAxis, default: 0)
        return try scaling(
            factors: try numbers("scale", channels: input.lastAxis), shifts: { _ in offset })
    }

    /// Rounds once, and refuses what isn't a number then, like the root of a negative variance.
    private func scaling(
        factors: [Double], shifts: ([Double]) -> [Double]
    ) throws(NetworkError) -> Step.Scaling {
        let scaling = Step.Scaling(factor: factors.map(Float.init), shift: shifts(factors).map(Float.init))
        let unusable = (scaling.factor + scaling.shift).count { !$0.isFinite }
        guard unusable == 0 else { throw .notFinite(file, weight: "\(place.path)/factors", count: unusable) }
        return scaling
    }
}

import CKernels

extension Activation {
    /// Whether its result tells its slope, so that it may overwrite what it is given.
    var hasSlopeByResult: Bool {
        switch self {
        case .linear, .relu, .softmax, .sigmoid, .tanh: true
        case .elu(let alpha): alpha > 0
        case .rectifier: false
        }
    }

    /// Turns a gradient by the result, where it stands, into one by what was given.
    ///
    /// `source` isn't read where ``hasSlopeByResult``.
    func pullBack(
        _ gradient: UnsafeMutablePointer<Float>, from source: UnsafePointer<Float>, result: UnsafePointer<Float>,
        count: Int, width: Int
    ) {
        switch self {
        case .linear: break
        case .relu: minemap_pull_relu(result, gradient, Int64(count))
        case .rectifier(let rectifier):
            for index in 0..<count { gradient[index] *= rectifier.slope(at: source[index]) }
        case .elu(let alpha):
            for index in 0..<count {
                let isBelow = alpha > 0 ? result[index] < 0 : source[index] < 0
                gradient[index] *= isBelow ? result[index] + alpha : 1
            }
        case .sigmoid: for index in 0..<count { gradient[index] *= result[index] * (1 - result[index]) }
        case .tanh: for index in 0..<count { gradient[index] *= 1 - result[index] * result[index] }
        case .softmax:
            for start in stride(from: 0, to: count, by: width) {
                var mean: Float = 0
                for index in start..<(start + width) { mean += gradient[index] * result[index] }
                for index in start..<(start + width) { gradient[index] = result[index] * (gradient[index] - mean) }
            }
        }
    }
}

extension Activation.Rectifier {
    /// How much the value moves with the number.
    func slope(at number: Float) -> Float {
        if number >= limit { return 0 }
        return number < threshold ? slope : 1
    }
}

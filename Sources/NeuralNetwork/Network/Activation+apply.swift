import Foundation

extension Activation {
    /// Writes the activation of `count` numbers; softmax takes `width` of them at a time.
    ///
    /// `source` and `destination` may be the same.
    func apply(from source: UnsafePointer<Float>, to destination: UnsafeMutablePointer<Float>, count: Int, width: Int) {
        switch self {
        case .linear:
            for index in 0..<count { destination[index] = source[index] }
        case .relu:
            // NaN isn't below 0, so it stays visible.
            for index in 0..<count { destination[index] = source[index] < 0 ? 0 : source[index] }
        case .rectifier(let rectifier):
            for index in 0..<count { destination[index] = rectifier.value(of: source[index]) }
        case .elu(let alpha):
            for index in 0..<count {
                destination[index] = source[index] < 0 ? alpha * expm1(source[index]) : source[index]
            }
        case .sigmoid:
            for index in 0..<count { destination[index] = Self.sigmoid(source[index]) }
        case .tanh:
            for index in 0..<count { destination[index] = Foundation.tanh(source[index]) }
        case .softmax:
            for start in stride(from: 0, to: count, by: width) {
                Self.softmax(from: source + start, to: destination + start, width: width)
            }
        }
    }

    /// The logistic function, from an exponential that can't overflow.
    private static func sigmoid(_ logit: Float) -> Float {
        let exponential = exp(-abs(logit))
        return logit < 0 ? exponential / (1 + exponential) : 1 / (1 + exponential)
    }

    /// Shares of 1; the largest number is subtracted first, since logits reach millions.
    private static func softmax(
        from source: UnsafePointer<Float>, to destination: UnsafeMutablePointer<Float>, width: Int
    ) {
        var largest = -Float.infinity
        for index in 0..<width { largest = max(largest, source[index]) }
        var total: Float = 0
        for index in 0..<width {
            destination[index] = exp(source[index] - largest)
            total += destination[index]
        }
        for index in 0..<width { destination[index] /= total }
    }
}

import Foundation

/// What a step does to each number that it has computed, by the names that Keras uses.
package enum Activation: String, Sendable, CaseIterable {
    /// Nothing.
    case linear
    /// Negative numbers become 0.
    case relu
    /// Numbers of one pixel or vector become shares of 1.
    case softmax
    /// Any number becomes one between 0 and 1.
    case sigmoid

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
        case .sigmoid:
            for index in 0..<count { destination[index] = Self.sigmoid(source[index]) }
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

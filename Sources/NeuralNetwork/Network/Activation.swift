/// What a step does to each number that it has computed.
package enum Activation: Sendable, Equatable {
    /// Nothing.
    case linear
    /// Negative numbers become 0.
    case relu
    /// A ReLU with a slope below its threshold, or a limit.
    case rectifier(Rectifier)
    /// Negative numbers become `alpha · (eˣ − 1)`.
    case elu(alpha: Float)
    /// Numbers of one pixel or vector become shares of 1.
    case softmax
    /// Any number becomes one between 0 and 1.
    case sigmoid
    /// Any number becomes one between −1 and 1.
    case tanh

    /// Keras's general ReLU, with LeakyReLU as one with a slope.
    ///
    ///     f(x) = limit                    where x ≥ limit
    ///     f(x) = x                        where threshold ≤ x < limit
    ///     f(x) = slope · (x − threshold)  below
    ///
    /// Reference: <https://keras.io/api/layers/activation_layers/relu/>.
    package struct Rectifier: Sendable, Equatable {
        package let slope: Float
        package let threshold: Float
        /// Infinity for none.
        package let limit: Float

        package init(slope: Float = 0, threshold: Float = 0, limit: Float = .infinity) {
            self.slope = slope
            self.threshold = threshold
            self.limit = limit
        }

        func value(of number: Float) -> Float {
            // NaN is none of these, so it stays visible.
            if number >= limit { return limit }
            return number < threshold ? slope * (number - threshold) : number
        }
    }
}

/// How batch normalisations are computed and remembered.
///
///     y = gamma · (x − mean) / √(variance + epsilon) + beta
///     moving = momentum · moving + (1 − momentum) · of the batch
package struct BatchNormalization: Sendable, Equatable {
    package let epsilon: Double
    package let momentum: Double

    package init(epsilon: Double = 1e-3, momentum: Double = 0.99) {
        self.epsilon = epsilon
        self.momentum = momentum
    }
}

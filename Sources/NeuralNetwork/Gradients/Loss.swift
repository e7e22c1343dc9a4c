import Foundation

/// How wrong a logit is: focal cross entropy with smoothed labels.
///
///     y = target · (1 − smoothing) + smoothing / 2
///     p = 1 / (1 + e⁻ᶻ)
///     miss = y · (1 − p) + (1 − y) · p
///     loss = missᶠᵒᶜᵘˢ · −(y · ln p + (1 − y) · ln(1 − p))
///
/// Of a softmax of two, z is the second logit less the first: the second output is the mine. With a focus of 0 it is plain
/// cross entropy; a larger one makes windows that are right already count less. Equals Keras's `BinaryFocalCrossentropy`
/// without class balancing.
///
/// Reference: Lin and others (2017), <https://arxiv.org/abs/1708.02002>.
package struct Loss: Sendable, Equatable {
    /// Gamma in the paper: 0 or more.
    package let focus: Double
    /// Between 0 and 1: how far labels move to a half.
    package let smoothing: Double

    package init(focus: Double = 0, smoothing: Double = 0) {
        self.focus = focus
        self.smoothing = smoothing
    }

    /// The loss of a logit, and its derivative by it.
    package func value(ofLogit logit: Double, target: Double) -> (loss: Double, slope: Double) {
        let label = target * (1 - smoothing) + smoothing / 2
        let (hit, miss) = (Self.logistic(logit), Self.logistic(-logit))
        let entropy = label * Self.softplus(-logit) + (1 - label) * Self.softplus(logit)
        guard focus != 0 else { return (entropy, hit - label) }
        let share = label * miss + (1 - label) * hit
        // Certain and right: nothing is left to learn, and powers below 1 have no slope at 0.
        guard share > 0 else { return (0, 0) }
        let factor = pow(share, focus)
        let fall = focus * (factor / share) * (1 - 2 * label) * hit * miss
        return (factor * entropy, factor * (hit - label) + fall * entropy)
    }

    private static func logistic(_ logit: Double) -> Double {
        let exponential = exp(-abs(logit))
        return logit < 0 ? exponential / (1 + exponential) : 1 / (1 + exponential)
    }

    /// ln(1 + eˣ), which doesn't overflow.
    private static func softplus(_ value: Double) -> Double { max(value, 0) + log1p(exp(-abs(value))) }
}

import Foundation
package import NeuralNetwork

/// Adam and AdamW, as Keras 2.15 writes them.
///
///     rate_t = rate · √(1 − β₂ᵗ) / (1 − β₁ᵗ)
///     m ← m + (g − m) · (1 − β₁)
///     v ← v + (g² − v) · (1 − β₂)
///     w ← w − decay · rate · w            (AdamW, kernels only)
///     w ← w − m · rate_t / (√v + ε)
///
/// Reference: Kingma and Ba (2015), <https://arxiv.org/abs/1412.6980>; Loshchilov and Hutter (2019),
/// <https://arxiv.org/abs/1711.05101>; `keras/optimizers/adam.py` and `optimizer.py` of Keras 2.15.
package struct Optimizer: Sendable, Equatable {
    private let recipe: OptimizerRecipe
    private let slots: [Slot]

    /// The parameters of one kernel, bias, factor or shift.
    package struct Slot: Sendable, Equatable {
        package let range: Range<Int>
        /// Whether weight decay shrinks them.
        package let isKernel: Bool

        package init(_ range: Range<Int>, isKernel: Bool) {
            self.range = range
            self.isKernel = isKernel
        }
    }

    /// What an optimiser remembers between steps.
    package struct Moments: Sendable, Equatable {
        package var step = 0
        /// Of the gradient, a number a parameter.
        package var means: [Float]
        /// Of its square.
        package var squares: [Float]

        package init(count: Int) {
            means = [Float](repeating: 0, count: count)
            squares = means
        }
    }

    package init(_ recipe: OptimizerRecipe, layout: ParameterLayout) {
        self.init(recipe, slots: layout.slots.map { Slot($0.range, isKernel: $0.role == .kernel) })
    }

    package init(_ recipe: OptimizerRecipe, slots: [Slot]) {
        self.recipe = recipe
        self.slots = slots
    }

    /// Moves parameters by one gradient, at a share of the largest rate.
    package func step(
        _ parameters: inout [Float], _ moments: inout Moments, along gradient: [Float], share: Double
    ) {
        moments.step += 1
        let (rate, count) = (recipe.learningRate * share, Double(moments.step))
        let corrected = rate * (1 - pow(recipe.beta2, count)).squareRoot() / (1 - pow(recipe.beta1, count))
        let scales = gradientScales(of: gradient)
        for (slot, scale) in zip(slots, scales) {
            let kept = slot.isKernel ? Float(1 - recipe.weightDecay * rate) : 1
            move(
                &parameters, &moments, slot.range, along: gradient, scale: scale, kept: kept, rate: Float(corrected))
        }
    }

    private func move(
        _ parameters: inout [Float], _ moments: inout Moments, _ range: Range<Int>, along gradient: [Float],
        scale: Float, kept: Float, rate: Float
    ) {
        let (first, second) = (Float(1 - recipe.beta1), Float(1 - recipe.beta2))
        let epsilon = Float(recipe.epsilon)
        gradient.withUnsafeBufferPointer { gradient in
            moments.means.withUnsafeMutableBufferPointer { means in
                moments.squares.withUnsafeMutableBufferPointer { squares in
                    parameters.withUnsafeMutableBufferPointer { parameters in
                        for place in range {
                            let slope = gradient[place] * scale
                            means[place] += (slope - means[place]) * first
                            squares[place] += (slope * slope - squares[place]) * second
                            let decayed = parameters[place] * kept
                            parameters[place] = decayed - means[place] * rate / (squares[place].squareRoot() + epsilon)
                        }
                    }
                }
            }
        }
    }

    /// What each slot's gradient is multiplied by, so that none is longer than the recipe lets it be.
    private func gradientScales(of gradient: [Float]) -> [Float] {
        guard recipe.clipNorm > 0 || recipe.globalClipNorm > 0 else { return slots.map { _ in 1 } }
        let squares = slots.map { slot in
            gradient[slot.range].reduce(into: 0.0) { $0 += Double($1) * Double($1) }
        }
        if recipe.clipNorm > 0 { return squares.map { Float(recipe.clipNorm / max($0.squareRoot(), recipe.clipNorm)) } }
        let length = squares.reduce(0, +).squareRoot()
        return slots.map { _ in Float(recipe.globalClipNorm / max(length, recipe.globalClipNorm)) }
    }
}

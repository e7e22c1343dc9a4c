package import NeuralNetwork

/// Weights averaged over a run: they find more than those of any one step.
///
/// Statistics of batch normalisations are averaged as the parameters are.
package struct WeightAverage: Sendable, Equatable {
    package let recipe: AveragingRecipe
    /// Nil before anything was averaged.
    package var state: NetworkState?
    /// How many states went into it.
    package var count = 0

    package init(_ recipe: AveragingRecipe) {
        self.recipe = recipe
    }

    /// Takes in the weights after a step.
    ///
    /// The decay of a moving average is that of a plain mean at first, so that the random start is soon forgotten:
    ///
    ///     decay_t = min(decay, (1 + t) / (10 + t))
    package mutating func add(afterStep state: NetworkState) {
        guard case .exponential(let decay) = recipe else { return }
        let warm = Double(1 + count) / Double(10 + count)
        mix(state, share: 1 - min(decay, warm))
    }

    /// Takes in the weights at the end of an epoch, counted from 1.
    package mutating func add(_ state: NetworkState, afterEpoch epoch: Int) {
        guard case .ends(let first) = recipe, epoch >= first else { return }
        mix(state, share: 1 / Double(count + 1))
    }

    private mutating func mix(_ other: NetworkState, share: Double) {
        defer { count += 1 }
        guard var mean = state else {
            state = other
            return
        }
        state = nil  // So that the numbers below are changed in place.
        Self.mix(&mean.parameters, other.parameters, Float(share))
        Self.mix(&mean.statistics, other.statistics, Float(share))
        state = mean
    }

    private static func mix(_ means: inout [Float], _ others: [Float], _ share: Float) {
        means.withUnsafeMutableBufferPointer { means in
            others.withUnsafeBufferPointer { others in
                for place in means.indices { means[place] += (others[place] - means[place]) * share }
            }
        }
    }
}

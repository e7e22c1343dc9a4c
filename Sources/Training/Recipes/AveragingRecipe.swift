import Project

/// How weights are averaged over the steps of a run.
package enum AveragingRecipe: Sendable, Equatable {
    case none
    /// A moving average: `average ← decay · average + (1 − decay) · weights` after every step.
    case exponential(decay: Double)
    /// The mean of the weights at the ends of epochs, counted from 1.
    case ends(from: Int)

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        let decay = try reader.number("ema", in: 0...0.999_999_9)
        let first = try reader.integer("swa_from", in: 0...Int.max)
        guard decay == 0 || first == 0 else {
            throw reader.error(at: "ema", "'averaging' has both 'ema' and 'swa_from'.", "Keep one of them.")
        }
        self = decay > 0 ? .exponential(decay: decay) : first > 0 ? .ends(from: first) : .none
    }
}

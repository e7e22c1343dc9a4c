import Foundation
import Project

/// How the learning rate changes over a run: a share of the largest rate, by epochs done.
///
///     warm-up: done / warmUp, while it is the smaller
///     cosine:  floor + (1 − floor) · (1 + cos(π · done / epochs)) / 2
///     step:    factor ^ ⌊done / every⌋
package struct Schedule: Sendable, Equatable {
    package enum Name: String, CaseIterable, Sendable {
        case constant, cosine, step
    }

    package var name = Name.constant
    /// Epochs, and parts of them.
    package var warmUp = 0.0
    package var floor = 0.0
    package var every = 1.0
    package var factor = 1.0

    package init() {}

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        name = try reader.choice("name", of: Name.self)
        warmUp = try reader.number("warm_up", in: 0...Double.greatestFiniteMagnitude)
        floor = try reader.number("floor", in: 0...1)
        every = try reader.number("every", in: 0.01...Double.greatestFiniteMagnitude)
        factor = try reader.number("factor", in: 0...1)
    }

    /// The share of the largest rate at a step, counted from 0.
    package func share(atStep step: Int, stepsPerEpoch: Int, epochs: Int) -> Double {
        let done = Double(step) / Double(stepsPerEpoch)
        let share =
            switch name {
            case .constant: 1.0
            case .cosine: floor + (1 - floor) * (1 + cos(.pi * done / Double(epochs))) / 2
            case .step: pow(factor, (done / every).rounded(.down))
            }
        guard warmUp > 0 else { return share }
        // The first step moves already.
        return min(share, Double(step + 1) / (Double(stepsPerEpoch) * warmUp))
    }
}

import Project

/// How much a patch of each class counts.
package struct ClassWeights: Sendable, Equatable {
    /// Nil for as much as makes both classes weigh the same.
    package var mine: Double?
    package var other: Double

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        let weights = 0...Double.greatestFiniteMagnitude
        mine = try reader.text("mine") == "balanced" ? nil : try reader.number("mine", in: weights)
        other = try reader.number("other", in: weights)
    }
}

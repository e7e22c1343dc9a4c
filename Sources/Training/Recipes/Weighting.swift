import Project

/// How much patches count in the loss.
package struct Weighting: Sendable, Equatable {
    package var classes: ClassWeights
    /// Patterns of source names with weights, in the order of their texts; those that fit are multiplied.
    package var sources: [Source]
    /// How far families of sources weigh alike: a patch of a family of n counts n^−balance.
    package var balance: Double

    package struct Source: Sendable, Equatable {
        package let pattern: String
        package let weight: Double
    }

    init(_ recipe: YAMLMapping) throws(ConfigurationError) {
        let reader = RecipeReader(.recipe, reading: recipe)
        classes = try ClassWeights(RecipeReader(.classWeights, in: recipe))
        balance = try reader.number("balance", in: 0...1)
        sources = []
        for (pattern, text) in try recipe.texts("source_weights").sorted(by: { $0.key < $1.key }) {
            guard let weight = Double(text), weight >= 0, weight.isFinite else {
                throw reader.error(at: "source_weights", "'\(pattern): \(text)' isn't a weight, 0 or more.")
            }
            sources.append(Source(pattern: pattern, weight: weight))
        }
    }
}

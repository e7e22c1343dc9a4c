import Project

/// Which patches are kept from training, to choose by.
package struct ValidationRecipe: Sendable, Equatable {
    package enum Origin: String, CaseIterable, Sendable {
        case split, folds
    }

    package enum Unit: String, CaseIterable, Sendable {
        case families, places
    }

    package var origin: Origin
    package var folds: Int
    package var fold: Int
    package var unit: Unit
    /// Sources that are given to a fold, one a fold; what none fits is dealt out.
    package var sources: [SourcePatterns]
    /// Kilometres.
    package var apart: Double

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        origin = try reader.choice("from", of: Origin.self)
        folds = try reader.integer("folds", in: 2...100)
        fold = try reader.integer("fold", in: 0...(folds - 1))
        unit = try reader.choice("by", of: Unit.self)
        sources = try reader.mapping?.strings("sources").map(SourcePatterns.init(listed:)) ?? []
        apart = try reader.number("apart", in: 0...1000)
        guard sources.count <= folds else {
            throw reader.error(
                at: "sources", "'sources' has \(sources.count) folds, and 'folds' is \(folds).",
                "Write one text a fold, with commas between the patterns of one.")
        }
    }
}

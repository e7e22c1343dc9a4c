import Project

/// When a run stops before its last epoch, and which epoch's weights it keeps.
package struct StoppingRecipe: Sendable, Equatable {
    package enum Metric: String, CaseIterable, Sendable {
        case averagePrecision = "average_precision"
        case loss
    }

    package enum Keep: String, CaseIterable, Sendable {
        case last, best
    }

    package var metric: Metric
    /// Epochs; 0 for never.
    package var patience: Int
    package var keep: Keep

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        metric = try reader.choice("metric", of: Metric.self)
        patience = try reader.integer("patience", in: 0...Int.max)
        keep = try reader.choice("keep", of: Keep.self)
    }
}

import Project

/// How weights follow the gradient.
package struct OptimizerRecipe: Sendable, Equatable {
    package enum Name: String, CaseIterable, Sendable {
        case adam, adamw
    }

    package var name = Name.adamw
    package var learningRate = 0.001
    package var beta1 = 0.9
    package var beta2 = 0.999
    package var epsilon = 1e-7
    package var weightDecay = 0.0
    package var clipNorm = 0.0
    package var globalClipNorm = 0.0

    package init() {}

    init(_ reader: RecipeReader) throws(ConfigurationError) {
        let any = 0...Double.greatestFiniteMagnitude
        name = try reader.choice("name", of: Name.self)
        learningRate = try reader.number("learning_rate", in: any)
        beta1 = try reader.number("beta1", in: 0...0.999_999)
        beta2 = try reader.number("beta2", in: 0...0.999_999_9)
        epsilon = try reader.number("epsilon", in: any)
        weightDecay = name == .adamw ? try reader.number("weight_decay", in: 0...10) : 0
        clipNorm = try reader.number("clip_norm", in: any)
        globalClipNorm = try reader.number("global_clip_norm", in: any)
    }
}

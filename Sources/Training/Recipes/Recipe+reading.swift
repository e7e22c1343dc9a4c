import Detections
import Imagery
import NeuralNetwork
package import Project

extension Recipe {
    /// Reads a recipe.
    ///
    /// - Throws: `ConfigurationError`, naming file, line and remedy.
    package init(reading path: String) throws(ConfigurationError) {
        try self.init(YAMLMapping(reading: path, role: "a recipe", keys: RecipeSection.recipe.keys))
    }

    package init(text: String, path: String) throws(ConfigurationError) {
        try self.init(YAMLMapping(text: text, path: path, role: "a recipe", keys: RecipeSection.recipe.keys))
    }

    private init(_ recipe: YAMLMapping) throws(ConfigurationError) {
        let reader = RecipeReader(.recipe, reading: recipe)
        name = try recipe.fileName("name")
        bands = try recipe.bands()
        batch = try reader.integer("batch", in: 1...65_536)
        normalization = try recipe.normalization(channels: bands.count)
        optimizer = try OptimizerRecipe(RecipeReader(.optimizer, in: recipe))
        schedule = try Schedule(RecipeReader(.schedule, in: recipe))
        loss = try Loss(RecipeReader(.loss, in: recipe))
        weighting = try Weighting(recipe)
        sampling = try SamplingRecipe(RecipeReader(.sampling, in: recipe))
        augmentation = try Augmentation(recipe, channels: bands.count)
        validation = try ValidationRecipe(RecipeReader(.validation, in: recipe))
        stopping = try StoppingRecipe(RecipeReader(.earlyStopping, in: recipe))
        averaging = try AveragingRecipe(RecipeReader(.averaging, in: recipe))
        threshold = try ThresholdRule(RecipeReader(.threshold, in: recipe))
        let standard = MemberRecipe(
            architecture: try ArchitectureRecipe(RecipeReader(.architecture, in: recipe)),
            seed: UInt64(try reader.integer("seed", in: 0...Int.max)), fold: validation.fold,
            epochs: try reader.integer("epochs", in: 1...100_000))
        members = try MemberRecipe.all(of: recipe, standard: standard, folds: validation.folds)
        views = try reader.integer("views", in: 1...View.all.count)
        guard View.all.count.isMultiple(of: views) else {
            throw reader.error(at: "views", "'views: \(views)' isn't 1, 2, 4 or 8.")
        }
        kernelDigits = try reader.integer("kernel_digits", in: 1...NeuralNetwork.kernelDigits)
        card = try CardRecipe(RecipeReader(.card, in: recipe), window: standard.architecture.window)
    }
}

extension Loss {
    fileprivate init(_ reader: RecipeReader) throws(ConfigurationError) {
        self.init(
            focus: try reader.number("focus", in: 0...10), smoothing: try reader.number("smoothing", in: 0...0.99))
    }
}

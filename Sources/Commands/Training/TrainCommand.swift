import ArgumentParser
import Foundation
import Geography
import Project
import Training

/// `minemap train`: a recipe and a dataset become a model.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a model from a recipe and a dataset of patches.",
        discussion: """
            Writes models/NAME.h5, which Keras loads, with its card (NAME.yml), the published kind of record \
            (NAME_config.txt), training curves (NAME_training.svg) and figures (NAME_training.json): all of them or none. \
            With --report also an evaluation (NAME_report.html and .json) on what members didn't learn from. A run that was stopped goes on where it was, from build/training/NAME/, and ends with the same weights.
            """)

    @OptionGroup var options: ProjectOptions

    @Argument(help: ArgumentHelp("The recipe (YAML).", valueName: "recipe"), completion: .file(extensions: ["yml"]))
    var recipe: String?

    @Option(help: ArgumentHelp("The dataset (HDF5).", valueName: "file"))
    var dataset: String?

    @Option(help: ArgumentHelp("Another name for the model than its recipe's.", valueName: "name"))
    var output: String?

    @Option(help: ArgumentHelp("Minutes between two checkpoints of an epoch.", valueName: "minutes"))
    var checkpointEvery = 5.0

    @Flag(help: "Write an evaluation too, in which members judge the patches that were kept from their training.")
    var report = false

    @Flag(help: "Print every setting of a recipe with its default and its meaning.")
    var explain = false

    func validate() throws {
        if explain { return }
        guard recipe != nil, dataset != nil else {
            throw ValidationError(
                "Training takes a recipe and a dataset. Write 'minemap train RECIPE.yml --dataset FILE.h5'; "
                    + "'minemap train --explain' prints what may stand in a recipe.")
        }
        guard (0...10_000).contains(checkpointEvery) else {
            throw ValidationError("Write --checkpoint-every as minutes, 0 to 10000, like 5.")
        }
    }

    func run() async throws {
        guard !explain, let path = recipe, let dataset else { return print(RecipeSection.explanation) }
        var recipe = try Recipe(reading: path)
        if let output { recipe.name = try output.modelName() }
        let folder = options.folder
        let curves = try CurvesTemplate(in: folder)
        let report = try report ? EvaluationReport(templates: folder.templates) : nil
        let training = try TrainingRun(
            recipe, on: dataset, checkpoints: folder.path("build/training/\(recipe.name)"),
            every: .seconds(checkpointEvery * 60))
        let printer = TrainingPrinter()
        let model = try await training.finish(printer)
        printer.clear()
        try model.write(to: folder, curves: curves, report: report)
        print(model.summary)
    }
}

extension String {
    /// A name that files can have.
    fileprivate func modelName() throws -> String {
        guard isIdentifier else {
            throw ValidationError(
                "'\(self)' can't be part of a file's name. Use unaccented letters, digits, '-', '_' and '.' only.")
        }
        return self
    }
}

import Detections
import Foundation
import GeoIO
import Imagery
import NeuralNetwork
import Project
import TestSupport
import Testing
import Training

/// Whole runs on a tiny dataset.
struct TrainingRunTests {
    private let folder: TemporaryFolder
    private let project: ProjectFolder

    init() throws {
        folder = try TemporaryFolder()
        project = ProjectFolder(folder.path)
        try PatchDataset.bright(count: 120, side: 10).write(to: "\(folder.path)/data.h5")
        try folder.write("{{name}}{{#training}}<{{.}}>{{/training}}", to: "templates/training-curves.svg.mustache")
    }

    private func run(
        _ recipe: Recipe, in name: String = "run", _ observer: any TrainingObserver = Silence()
    ) async throws -> TrainedModel {
        try await TrainingRun(recipe, on: "\(folder.path)/data.h5", checkpoints: "\(folder.path)/\(name)", every: .zero)
            .finish(observer)
    }

    @Test func learnsToTellBrightSquaresFromDullGround() async throws {
        let model = try await run(.made("averaging: { ema: 0.9 }", epochs: 12))

        #expect((model.members[0].history.last?.averagePrecision ?? 0) > 0.95)
    }

    @Test func givesTheSameWeightsWhereverItIsInterrupted() async throws {
        let recipe = try Recipe.made("averaging: { ema: 0.9 }\naugmentation: { rotation: 180, noise: 30 }")
        let whole = try await run(recipe, in: "whole")
        for step in [1, 5, 6, 11] {
            await #expect(throws: Interruption.self) { try await run(recipe, in: "\(step)", Interrupter(after: step)) }
            let resumed = try await run(recipe, in: "\(step)")

            #expect(try bytes(of: resumed) == bytes(of: whole))
            #expect(resumed.members[0].history == whole.members[0].history)
        }
    }

    private func bytes(of model: TrainedModel) throws -> Data? {
        try model.network.write(keras: "\(folder.path)/network.h5")
        return FileManager.default.contents(atPath: "\(folder.path)/network.h5")
    }

    @Test func keepsTheWeightsOfTheBestEpochWhereAskedTo() async throws {
        let model = try await run(.made("early_stopping: { metric: loss, patience: 2, keep: best }", epochs: 30))
        let member = model.members[0]
        let best = member.history.min { $0.validationLoss < $1.validationLoss }

        #expect(member.epoch == best?.epoch)
        #expect(member.history.count == min(30, member.epoch + 2))
    }

    @Test func writesFilesThatABuildTakes() async throws {
        let recipe = try Recipe.made("members: [{ seed: 1 }, { seed: 2 }]\nviews: 2", epochs: 1)
        let model = try await run(recipe)
        try model.write(to: project, curves: CurvesTemplate(in: project))
        let card = try ModelCard(of: "tiny", in: project)
        let ensemble = try Ensemble(of: card, in: project)

        #expect(ensemble.memberCount == 4)
        #expect(card.mineOutputs == [0, 1, 2, 3])
        #expect(card.origin == "a test: ours")
        #expect(card.known.hasPrefix("It sees \"bright\" squares: nothing else. At this threshold it found "))
        #expect(card.known.hasSuffix(" were clipped in its training patches. Training data: CC0, nobody"))
        #expect(try names() == ["tiny.h5", "tiny.yml", "tiny_config.txt", "tiny_training.json", "tiny_training.svg"])
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: project.models).sorted()
    }

    @Test func writesNoFileWhereOneCannotBeWritten() async throws {
        let model = try await run(.made(epochs: 1))
        // A folder that isn't empty can't be replaced by the card.
        let aside = "tiny.yml.old.\(ProcessInfo.processInfo.processIdentifier).part"
        try folder.write("in the way", to: "models/\(aside)/file")
        try folder.write("in the way", to: "models/tiny.yml/file")

        #expect(throws: TrainingError.self) { try model.write(to: project, curves: CurvesTemplate(in: project)) }
        #expect(try names() == ["tiny.yml", aside])
    }

    @Test func bringsBackWhatAKilledProcessHadSetAside() async throws {
        // No process has this number: those of Linux end at 2²².
        try folder.write("earlier", to: "models/tiny.h5.old.99999999.part")
        try folder.write("in the way", to: "models/tiny.yml/file")
        let aside = "tiny.yml.old.\(ProcessInfo.processInfo.processIdentifier).part"
        try folder.write("in the way", to: "models/\(aside)/file")
        let model = try await run(.made(epochs: 1))

        #expect(throws: TrainingError.self) { try model.write(to: project, curves: CurvesTemplate(in: project)) }
        #expect(try folder.text("models/tiny.h5") == "earlier")
    }

    @Test func saysWhoseScoresItsFiguresAre() async throws {
        let model = try await runOfTwoFolds()
        try model.write(to: project, curves: CurvesTemplate(in: project))
        let known = try ModelCard(of: "tiny", in: project).known
        let mines = model.report.classes[1]

        #expect(
            known.contains(
                "At this threshold its members, each on patches that it didn't learn from, found \(mines.right) of 40 mines "
                    + "among 120 validation patches, with \(mines.named - mines.right) false alarms; the threshold was "
            ))
        #expect(known.contains(" The model's own score, the mean of all members, was judged on none of them. "))
        #expect(
            try folder.text("models/tiny_config.txt").contains(
                "\n\nScores: its members', each on patches that it didn't learn from\n\nClassification Report at "))
    }

    @Test func reportsEveryPatchByTheMemberThatDidNotLearnFromIt() async throws {
        let model = try await runOfTwoFolds()
        try model.write(
            to: project, curves: CurvesTemplate(in: project), report: EvaluationReport(templates: "templates"))
        let evaluation = try model.evaluation(by: ModelCard(of: "tiny", in: project))
        let scores = model.members.flatMap { zip($0.validation, $0.scores) }.sorted { $0.0 < $1.0 }
        let json = try folder.text("models/tiny_report.json")
        let page = try folder.text("models/tiny_report.html")

        #expect(evaluation.part == .folds)
        #expect(evaluation.places == Array(0..<120))
        #expect(evaluation.patches.map(\.score) == scores.map(\.1))
        #expect(evaluation.chosen.isEmpty)
        #expect(json == GeoJSON.text(of: evaluation.json) + "\n")
        #expect(page.contains("(each by members that didn’t learn from it): 40 mines, 80 without."))
        #expect(page.contains("The model itself is the mean of all its members"))
        #expect(!page.contains("data:image/png"))
    }

    @Test func reportsOnTheValidationSplitWhereThereAreNoFolds() async throws {
        let model = try await run(.made(epochs: 1))
        try model.write(to: project, curves: CurvesTemplate(in: project))
        let evaluation = try model.evaluation(by: ModelCard(of: "tiny", in: project))

        #expect(evaluation.part == .validation)
        #expect(evaluation.patches.map(\.score) == model.members[0].scores)
    }

    /// Two members, each trained without two of four sources.
    private func runOfTwoFolds() async throws -> TrainedModel {
        let dataset = PatchDataset.bright(count: 120, side: 10)
        var records = dataset.records
        for patch in records.indices where patch / 3 % 2 == 1 { records[patch].source += 2 }
        let sources = ["a_positives", "b_negatives", "c_positives", "d_negatives"]
        try PatchDataset(
            bands: dataset.bands, side: dataset.side, level: dataset.level, sources: sources, records: records,
            pixels: dataset.pixels, clippedAt: dataset.clippedAt, attribution: dataset.attribution
        ).write(to: "\(folder.path)/data.h5")
        let folds = """
            validation: { from: folds, folds: 2, sources: ["a_*,b_*", "c_*,d_*"] }
            members: [{ fold: 0 }, { fold: 1 }]
            """
        return try await run(.made(folds, epochs: 1))
    }

    @Test func scoresValidationPatchesAsAnEvaluationDoes() async throws {
        // Bytes times 3000/255, which a dataset holds rounded.
        let bytes = PatchDataset.bright(count: 120, side: 10)
        let rounded = PatchDataset(
            bands: bytes.bands, side: bytes.side, level: bytes.level, sources: bytes.sources, records: bytes.records,
            pixels: bytes.pixels.map { UInt16((Double(UInt16(Double($0) * 0.085)) * 200 / 17).rounded()) },
            clippedAt: 3000, attribution: "CC0, nobody")
        try rounded.write(to: "\(folder.path)/data.h5")
        let model = try await run(.made(epochs: 2))
        try model.write(to: project, curves: CurvesTemplate(in: project))
        let card = try ModelCard(of: "tiny", in: project)
        let scorer = try PatchScorer(ModelInUse(card, Ensemble(of: card, in: project)), of: rounded)
        let scores = try await scorer.scores(of: model.members[0].validation)

        #expect(scores == model.members[0].scores)
    }

    @Test func writesTheSameRecordHoweverLongItTook() async throws {
        let model = try await run(.made(epochs: 1))
        try model.write(to: project, curves: CurvesTemplate(in: project))

        #expect(try !folder.text("models/tiny_training.json").contains("seconds"))
    }

    @Test func refusesMinesThatWeighNothing() async throws {
        let recipe = try Recipe.made("class_weights: { mine: balanced }\nsource_weights: { \"shiny*\": 0 }")

        await #expect(throws: TrainingError.lacks(what: "mines with a weight", of: "training")) {
            try await run(recipe)
        }
    }

    @Test func refusesACardThatItsReaderWouldRefuse() async throws {
        let model = try await run(.made("threshold: { fixed: 0.5 }", epochs: 1).named("tiny v1"))

        #expect(throws: TrainingError.self) { try model.write(to: project, curves: CurvesTemplate(in: project)) }
        #expect(try names() == [])
    }

    @Test func writesTheRecordInThePublishedForm() async throws {
        let model = try await run(.made("augmentation: { rotation: 45, flips: false }", epochs: 2))
        try model.write(to: project, curves: CurvesTemplate(in: project))
        let text = try folder.text("models/tiny_config.txt")

        #expect(
            text.hasPrefix(
                """
                Input Data:
                \tshiny_positives
                \tdull_negatives


                Augmentation Parameters:
                \trotation_range: 45
                \tquarter_turns: True
                \tfill_mode: reflect

                Batch Size: 16
                Training Epochs: 2

                Classification Report at 
                """))
        #expect(text.hasSuffix(model.report.text))
    }

    @Test func saysWhenTheLossIsNoLongerANumber() async throws {
        let recipe = try Recipe.made("schedule: { name: constant, warm_up: 0 }").faster(1e30)

        await #expect(throws: TrainingError.self) { try await run(recipe) }
    }

    @Test func refusesARecipeThatTheDatasetCannotFill() async throws {
        var recipe = try Recipe.made()
        recipe.bands = [.b8]
        await #expect(throws: TrainingError.missingBand("B8", held: ["B4"])) { try await run(recipe) }

        recipe = try Recipe.made()
        recipe.members[0].architecture.window = 12
        await #expect(throws: TrainingError.smallPatches(side: 10, window: 12)) { try await run(recipe) }

        recipe = try Recipe.made()
        recipe.normalization = .scale(by: 10_000, clip: 0...1)
        await #expect(throws: TrainingError.openNormalization(clippedAt: 3000)) { try await run(recipe) }
    }
}

extension Recipe {
    fileprivate func named(_ name: String) -> Recipe {
        var recipe = self
        recipe.name = name
        return recipe
    }

    fileprivate func faster(_ rate: Double) -> Recipe {
        var recipe = self
        recipe.optimizer.learningRate = rate
        return recipe
    }
}

private struct Silence: TrainingObserver {
    func began(member: Int, of members: Int, epochsDone: Int) {}
    func stepped(_ step: TrainingStep) {}
    func finished(_ epoch: EpochRecord, seconds: Double) {}
}

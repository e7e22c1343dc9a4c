import Foundation
import Geography
import TestSupport
import Testing

struct TrainCommandTests {
    // Killed at random moments until it is done; the seed is in every message.
    @Test func reachesTheSameWeightsHoweverOftenItIsKilled() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var numbers = SplitMix(seed: seed)
        let whole = try TrainingProject()
        let start = ContinuousClock.now
        let outcome = try whole.train()
        try #require(outcome.status == 0, "\(outcome.errors)")
        let length = (ContinuousClock.now - start) / .seconds(1)

        let project = try TrainingProject()
        var kills = 0
        while kills < 40 {
            let child = try Tool.start(project.arguments)
            Thread.sleep(forTimeInterval: numbers.real(in: 0.05..<0.4) * length)
            guard child.isRunning else { break }
            child.end()
            _ = try child.wait()
            kills += 1
            if kills < 3 { try #require(!project.has("models/tiny.h5"), "seed \(seed)") }
        }
        let last = try project.train()

        #expect(last.status == 0, "seed \(seed): \(last.errors)")
        #expect(kills > 1, "seed \(seed)")
        #expect(project.network == whole.network, "seed \(seed)")
    }

    @Test func writesTheModelWithAllThatBelongsToIt() throws {
        let project = try TrainingProject()
        let outcome = try project.train("--output", "other")

        #expect(outcome.status == 0, "\(outcome.errors)")
        for file in ["other.h5", "other.yml", "other_config.txt", "other_training.svg", "other_training.json"] {
            #expect(project.has("models/\(file)"))
        }
        #expect(outcome.output.contains("\nmodels/other.h5: threshold "))
        let inspected = try Tool.run("model", "inspect", "\(project.path)/models/other.h5", "--project", project.path)
        #expect(inspected.output.contains("card: models/other.yml\n"))
    }

    @Test func reportsOnWhatMembersDidNotLearnFrom() throws {
        let project = try TrainingProject()
        let outcome = try project.train("--report")

        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(try project.text("models/tiny_report.html").contains("<h1>tiny</h1>"))
        // One member, and the fold of one of two families of mines and one of two others.
        #expect(try project.text("models/tiny_report.json").contains("\"n\":120,"))
    }

    @Test func namesAReportsTemplateBeforeItTrains() throws {
        let project = try TrainingProject()
        try FileManager.default.removeItem(atPath: "\(project.path)/templates/evaluation-chart.mustache")
        let outcome = try project.train("--report")

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("Can't use the template 'templates/evaluation-chart.mustache'"))
        #expect(!project.has("build/training/tiny"))
    }

    @Test func doesNotGoOnFromAnotherRecipesCheckpoint() throws {
        let project = try TrainingProject()
        try #require(try project.train().status == 0)
        let recipe = try project.text("tiny.yml")
        try project.write(recipe.replacing("batch: 8", with: "batch: 9"), to: "tiny.yml")
        let outcome = try project.train()

        #expect(outcome.status != 0)
        #expect(
            outcome.errors.contains(
                """
                The checkpoint '\(project.path)/build/training/tiny/member1.h5' was made with another recipe, so training \
                can't go on from it.
                Remove its folder to begin anew, or give the run another name with --output.
                """))
    }

    @Test func saysWhatItTakesWhereNothingIsNamed() throws {
        let outcome = try Tool.run("train")

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("Write 'minemap train RECIPE.yml --dataset FILE.h5'"))
    }

    @Test func explainsWhatMayStandInARecipe() throws {
        #expect(try Tool.run("train", "--explain").output.contains("\noptimizer:\n  name: adamw "))
    }
}

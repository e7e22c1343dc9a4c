import Foundation
import TestSupport
import Testing

struct DatasetCommandTests {
    @Test func importsChipsThatTheCheckThenPasses() throws {
        let project = try TrainingProject()
        let file = "\(project.path)/patches.h5"

        let imported = try Tool.run(
            "dataset", "import", "--chips", "\(project.path)/chips.h5", "--hold-out", "b_positives", "--hold-out",
            "d_negatives", file)
        let checked = try Tool.run("dataset", "check", file)

        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("240 patches of 20 x 20 pixels, 120 of them mines, in B4, B3, B2 at L1C"))
        #expect(checked.status == 0, "\(checked.output)")
        #expect(checked.output.contains("Passes: nothing leaks between splits"))
    }

    @Test(arguments: [
        (["--folder", "f", "--size", "0"], "'--size 0' is no side of a patch. Write pixels, 1 to 512."),
        (
            ["--folder", "f", "--chips", "c.h5"],
            "The folders' own splits can't be kept beside files that have none. Say how all is divided, with --seed 1 at "
                + "least, or import the folders alone."
        ),
        ([], "There is nothing to import. Name a file with --chips, or a folder with --folder."),
    ])
    func refusesWhatCantBeImported(options: [String], message: String) throws {
        let outcome = try Tool.start(["dataset", "import"] + options + ["out.h5"]).wait()

        #expect(outcome.status != 0)
        #expect(outcome.errors.hasPrefix("Error: \(message)\n"))
    }

    @Test func doesNotJudgeAFinishedModelByFolds() throws {
        let outcome = try Tool.run("evaluate", "any", "any.h5", "--split", "folds")

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("'folds'"))
        #expect(!outcome.errors.contains("'test', 'all' or 'folds'"))
    }

    @Test func judgesAModelFileOnChipsInJSON() throws {
        let project = try TrainingProject()
        try #require(try project.train().status == 0)

        let outcome = try Tool.run(
            "evaluate", "\(project.path)/models/tiny.h5", "--chips", "\(project.path)/chips.h5", "--json")

        try #require(outcome.status == 0, "\(outcome.errors)")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let sources = try #require(json["sources"] as? [[String: Any]])
        let threshold = try #require(json["threshold"] as? Double)
        #expect(try project.text("models/tiny.yml").contains("threshold: \(threshold)\n"))
        #expect(Set(sources.compactMap { $0["source"] as? String }).count == 4)
        #expect(sources.compactMap { $0["n"] as? Int } == [60, 60, 60, 60])
        #expect(sources.compactMap { $0["detected"] as? Double }.allSatisfy { (0...1).contains($0) })
    }
}

import Foundation
import GeoIO
import Geography
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

    @Test func createsPatchesFromLocationsAndScenes() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        try MadeProduct("20200201").write(to: project.folder)
        // The middle of a bright square, another of dark ground, and one that no scene shows.
        let places = try [("positives", 25, 25), ("negatives", 70, 90), ("negatives", 5_000, 90)].enumerated().map {
            number, place in
            let name = "places_\(number)_\(place.0).geojson"
            let window = Window(column: place.1, row: place.2, width: 1, height: 1)
            let features = FeatureCollection([Feature(try SmallProject.polygon(of: window))])
            try project.folder.write(GeoJSON.text(of: features), to: name)
            return "\(project.path)/\(name)"
        }
        let file = "\(project.path)/patches.h5"

        let outcome = try Tool.start(
            ["dataset", "create", "--project", project.path, "--imagery", "archive", "--periods", "2020"]
                + places.flatMap { ["--locations", $0] } + ["--bands", "B4,B8", "--size", "16", file]
        ).wait()

        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.output.hasPrefix(
                """
                2 of 3 patches were made.
                  1 were not: no overpass shows them
                1 sampling locations have no patch at all.

                """))
        #expect(outcome.output.contains("patches.h5: 2 patches of 16 x 16 pixels, 1 of them mines, in B4, B8 at L1C"))
        // Two places within 5 km are one group, which is on one side whole.
        #expect(try Tool.run("dataset", "check", file).output.contains("Passes, but nothing is held out"))
    }

    @Test func asksForPeriodsWhereLocationsHaveNone() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":"#
                + #"{"type":"Point","coordinates":[-57,-6]}}]}"#, to: "mine_positives.geojson")

        let outcome = try Tool.run(
            "dataset", "create", "--imagery", "archive", "--locations", "\(folder.path)/mine_positives.geojson",
            "\(folder.path)/patches.h5")

        #expect(outcome.status != 0)
        #expect(
            outcome.errors.hasPrefix(
                "Error: Not all locations have dates of their own. Name periods, like --periods 2020.\n"))
        #expect(!folder.has("patches.h5"))
    }

    @Test func drawsASheetOfTheClassAndSourceThatAreAskedFor() throws {
        let project = try TrainingProject()
        let picture = "\(project.path)/sheet.png"

        let outcome = try Tool.run(
            "dataset", "sheet", "\(project.path)/chips.h5", "--label", "mine", "--source", "a_*", "--count", "12",
            "--columns", "4", "--output", picture)

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output == "\(picture): 12 of 60 patches.\n")
        let sheet = try Dataset(reading: picture)
        #expect(sheet.bandCount >= 3)
        // Four in a row and three rows of patches of 20 pixels, each with its frame.
        #expect(sheet.width > 4 * 20 && sheet.height > 3 * 20 && sheet.width > sheet.height)
    }

    @Test func saysThatNoPatchFitsASheet() throws {
        let project = try TrainingProject()

        let outcome = try Tool.run(
            "dataset", "sheet", "\(project.path)/chips.h5", "--source", "a_*", "--label", "none", "--output",
            "\(project.path)/sheet.png")

        #expect(outcome.status != 0)
        #expect(outcome.errors.hasPrefix("Error: No patch fits --source, --label and --split. 'minemap dataset check "))
        #expect(!project.has("sheet.png"))
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

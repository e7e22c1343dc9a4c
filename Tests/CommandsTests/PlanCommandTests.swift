import Foundation
import TestSupport
import Testing

struct PlanCommandTests {
    @Test func saysWhatABuildWouldDoAndMakesNothing() throws {
        let project = try SmallProject()
        let outcome = try Tool.run("plan", "--project", project.path)

        #expect(outcome.status == 0)
        let text = outcome.output
            .replacing(/about .+/, with: "about SOME").replacing(/In all .+ on/, with: "In all SOME on")
        #expect(
            text == """
                run 2020, bright_v1 on archive
                  scenes      2 found; 2 overpasses to look at
                  tiles       9
                  composites  18 to make, 0 kept
                  scores      9 to make, 0 kept, 2\u{202F}178 windows to score
                  to read     about SOME
                  time        about SOME
                These numbers are to be made, and published ones may move:
                  run 2020, bright_v1: not published yet
                  told 2019, other_v1: not published yet
                  told 2020, other_v1: not published yet
                In all SOME on this machine. Nothing was made: 'minemap build' does.

                """)
        #expect(try project.files(below: "build/composites", "build/scores", "docs").isEmpty)
    }

    @Test func foretellsWhatTheBuildThenMakes() throws {
        let project = try SmallProject()
        let planned = try forecast(of: project)
        let built = try project.build()

        let made = { (word: String) in built.lines("made").count { $0.hasPrefix("made     \(word) ") } }
        #expect(planned.entries.map(\.compositesToMake) == [made("composite")])
        #expect(planned.entries.map(\.scoresToMake) == [made("scores")])
        #expect(try forecast(of: project).entries.map(\.compositesToMake) == [0])
        #expect(try forecast(of: project).moving.isEmpty)
    }

    @Test func namesThePublishedNumbersThatMayMove() throws {
        let project = try SmallProject()
        #expect(try project.build().status == 0)
        let area = try #require(try project.folder.table("docs/data/areas.csv").first { $0["region"] == "run" })
        try project.replace("threshold: 0.5\n", with: "threshold: 0.6\n")
        let planned = try forecast(of: project)

        #expect(planned.entries.map(\.scoresToMake) == [0])
        #expect(planned.moving.map(\.region) == ["run"])
        // The new threshold begins a series of its own, which is not published yet.
        #expect(planned.moving.map(\.publishedHa) == [nil])
        try project.replace("threshold: 0.6\n", with: "threshold: 0.5\n")
        let scene = project.folder.path + "/scenes/2020-02-01/B04.tif"
        try FileManager.default.removeItem(atPath: scene)
        try project.write(
            [UInt16](repeating: 3_000, count: 14_400), cell: 1, to: "scenes/2020-02-01/B04.tif")
        let moved = try forecast(of: project)

        #expect(moved.entries.map(\.compositesToMake) == [9])
        let published = try #require(moved.moving.first?.publishedHa)
        #expect(abs(published - (Double(area["footprint_ha"] ?? "") ?? 0)) < 1e-3)
    }

    @Test func planOnlyTheRegionsThatAreNamed() throws {
        let project = try SmallProject()
        let outcome = try Tool.run("plan", "--project", project.path, "rum")

        #expect(outcome.status != 0)
        #expect(
            outcome.errors == """
                Error: There is no region 'rum' in site/site.yml.
                Did you mean 'run'? The regions are: run, told.

                """)
    }

    private struct Planned: Decodable {
        struct Entry: Decodable {
            let compositesToMake: Int
            let scoresToMake: Int
        }
        struct Moving: Decodable {
            let region: String
            let publishedHa: Double?
        }
        let entries: [Entry]
        let moving: [Moving]
    }

    private func forecast(of project: SmallProject) throws -> Planned {
        let outcome = try Tool.run("plan", "--project", project.path, "--json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Planned.self, from: Data(outcome.output.utf8))
    }
}

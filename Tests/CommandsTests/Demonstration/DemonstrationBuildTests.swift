import Foundation
import TestSupport
import Testing

/// The whole line from invented scenes to areas, held against the truth that they were made from.
struct DemonstrationBuildTests {
    private static let configuration = """
        title: An invented site
        imagery:
          demonstration:
            kind: safe
            path: build/demonstration/scenes
            mask: s2cloudless
            attribution: Invented scenes
        regions:
          - name: invented_river
            title: The invented river
            invented: true
            boundaries: build/demonstration/boundary.geojson
            model: 48px_demo_v1
            imagery: demonstration
            periods: [2020, 2023]
            truth:
              mines: build/demonstration/truth/mines-{period}.geojson
              others: build/demonstration/truth/imitators-{period}.geojson
        maps:
          - name: invented-river
            title: The invented river
            regions: invented_river
            model: 48px demo v1
            threshold: the card's
            date: 2020 and 2023
            dataset: made by a test
        """

    private static func project() throws -> SmallProject {
        let project = try SmallProject()
        try project.folder.write(configuration, to: "site/site.yml")
        for name in ["models/48px_demo_v1.yml", "models/48px_demo_v1.h5", "build/assets/s2cloudless.txt"] {
            try project.folder.write(try Data(contentsOf: URL(filePath: name)), to: name)
        }
        return project
    }

    @Test func findsTheMinesOfTheInventedRiverAndTheirGrowth() throws {
        let project = try Self.project()
        let made = try Tool.run("demo", "\(project.path)/build/demonstration", "--seed", "1")
        try #require(made.status == 0, "\(made.errors)")
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        // What is there: 5 mines on 52.0 ha in 2020, 9 on 112.3 ha in 2023, by the outlines that the scenes were drawn from.
        let rows = try project.folder.table("docs/data/truth.csv")
        #expect(rows.map { $0["period"] } == ["2020", "2023"])
        #expect(rows.map { $0["mines"] } == ["5", "9"])
        for row in rows {
            let number = { (name: String) in Double(row[name] ?? "") ?? .nan }
            #expect(number("found") / number("mines") >= 0.9)
            #expect(number("right") / number("detections") >= 0.75)
            #expect(number("mined_found_ha") / number("mined_ha") >= 0.95)
            #expect((5...20).contains(number("footprint_ha") / number("mined_ha")))
        }
        let footprints = try project.folder.table("docs/data/areas.csv").compactMap { Double($0["footprint_ha"] ?? "") }
        #expect(footprints.count == 2 && footprints[1] > 1.4 * footprints[0])

        for page in ["invented-river", "truth", "index"] {
            let text = try project.folder.text("docs/\(page).html")
            let mark = page == "index" ? "class=\"invented-mark\"" : "This place does not exist."
            #expect(text.contains(mark), "\(page) doesn't say that the place is invented")
        }
    }

    @Test func leavesAFolderOfSomethingElseAlone() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "demo/notes.txt")

        let outcome = try Tool.run("demo", "\(folder.path)/demo")

        #expect(outcome.status == 1)
        #expect(folder.has("demo/notes.txt"))
        #expect(
            outcome.errors == "Error: '\(folder.path)/demo' holds something that isn't a demonstration. "
                + "Name a new or empty folder.\n")
    }
}

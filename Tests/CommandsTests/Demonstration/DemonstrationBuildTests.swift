import Foundation
import TestSupport
import Testing

/// The whole line from invented scenes to areas, held against the truth that they were made from.
struct DemonstrationBuildTests {
    @Test func findsTheMinesOfTheInventedRiverAndTheirGrowth() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/demo"
        let made = try Tool.run("demo", path, "--seed", "1")
        try #require(made.status == 0, "\(made.errors)")
        #expect(made.output.hasSuffix("To see its site:  minemap preview --project \(path)\n"))
        // Two of the four years are enough here.
        let configuration = try folder.text("demo/site/site.yml")
        try folder.write(
            configuration.replacing("[2020, 2021, 2022, 2023]", with: "[2020, 2023]"), to: "demo/site/site.yml")
        let outcome = try Tool.run("build", "--project", path, "--strict")
        try #require(outcome.status == 0, "\(outcome.errors)")

        // What is there: 5 mines on 52.0 ha in 2020, 9 on 112.3 ha in 2023, by the outlines that the scenes were drawn from.
        let rows = try folder.table("demo/docs/data/truth.csv")
        #expect(rows.map { $0["period"] } == ["2020", "2023"])
        #expect(rows.map { $0["mines"] } == ["5", "9"])
        for row in rows {
            let number = { (name: String) in Double(row[name] ?? "") ?? .nan }
            #expect(number("found") / number("mines") >= 0.9)
            #expect(number("right") / number("detections") >= 0.75)
            #expect(number("mined_found_ha") / number("mined_ha") >= 0.95)
            #expect((5...20).contains(number("footprint_ha") / number("mined_ha")))
        }
        let footprints = try folder.table("demo/docs/data/areas.csv").compactMap { Double($0["footprint_ha"] ?? "") }
        #expect(footprints.count == 2 && footprints[1] > 1.4 * footprints[0])

        for page in ["invented-river", "truth", "index"] {
            let text = try folder.text("demo/docs/\(page).html")
            let mark = page == "index" ? "class=\"invented-mark\"" : "This place does not exist."
            #expect(text.contains(mark), "\(page) doesn't say that the place is invented")
        }
    }

    @Test(arguments: [
        (
            ["--scenes-only"],
            """
            'FOLDER' holds something that isn't a demonstration. Name a new or empty folder.
            """
        ),
        (
            [],
            """
            The folder 'FOLDER' isn't empty, and a new project would mix with what is there.
            Name a folder that is empty or doesn't exist yet.
            """
        ),
    ])
    func leavesAFolderOfSomethingElseAlone(options: [String], message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "demo/notes.txt")

        let outcome = try Tool.start(["demo", "\(folder.path)/demo"] + options).wait()

        #expect(outcome.status == 1)
        #expect(folder.has("demo/notes.txt"))
        #expect(outcome.errors == "Error: \(message.replacing("FOLDER", with: "\(folder.path)/demo"))\n")
    }
}

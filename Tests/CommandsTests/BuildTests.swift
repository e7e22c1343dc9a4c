import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

struct BuildTests {
    private static let windows = "data/outputs/bright_v1/run_bright_v1_0.50_2020-01-01_2021-01-01.geojson"
    private static let dissolved =
        "data/outputs/bright_v1/run_bright_v1_0.50_2020-01-01_2021-01-01-dissolved-0.5.geojson"

    @Test func findsEveryWindowThatShowsABrightSquareAndNoOther() throws {
        let project = try SmallProject()
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        let found = try GeoJSON.read("\(project.path)/\(Self.windows)").features

        #expect(found.count == Self.expectedWindowCount())
        #expect(
            found.allSatisfy { ($0.properties["mean"]?.number ?? 0) > 0.99 && $0.properties["count"] == .number(2) })
    }

    /// Counted on the grid alone: windows of 8 px at every 4 px of tiles of 40 px with 4 px of padding that share
    /// a pixel with a bright square, less than a tenth of them off the scene, and touch the region.
    private static func expectedWindowCount() -> Int {
        let tiles = (-1...4).flatMap { row in (-1...4).map { (column: 40 * $0 - 4, row: 40 * row - 4) } }
        return tiles.reduce(0) { count, tile in
            // The scene begins at a tile's corner: 500 km is the grid's origin, and -600 km a multiple of 400 m.
            let starts = stride(from: 0, through: 40, by: 4)
            return count
                + starts.flatMap { row in starts.map { (tile.column + $0, tile.row + row) } }.count { column, row in
                    let shown = max(0, min(column + 8, 120) - max(column, 0)) * max(0, min(row + 8, 120) - max(row, 0))
                    return 64 - shown < 7
                        && SmallProject.mines.contains { mine in
                            column < mine.column + mine.width && mine.column < column + 8
                                && row < mine.row + mine.height
                                && mine.row < row + 8
                        }
                }
        }
    }

    @Test func dissolvesWindowsIntoOnePolygonAMine() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)

        let polygons = try GeoJSON.read("\(project.path)/\(Self.dissolved)").polygons
        let mines = try SmallProject.mines.map { try SmallProject.polygon(of: $0).geodesicArea }

        #expect(polygons.count == 2)
        #expect(zip(polygons, mines).allSatisfy { $0.geodesicArea > $1 })
    }

    @Test func makesNothingWhenNothingChanged() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        let again = try project.build()

        #expect(again.lines("made").isEmpty)
        #expect(!again.lines("kept").isEmpty)
        #expect(again.lines("kept").allSatisfy { $0.hasSuffix(": nothing it is made from changed") })
    }

    @Test func rendersPagesAndNothingBeforeThemWhenATemplateChanges() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        try project.replace("</title>", with: "!</title>", in: try project.templateWithTitle())
        let again = try project.build()

        #expect(again.lines("made").count > 5)
        #expect(again.lines("made").allSatisfy { $0.hasPrefix("made     page ") })
    }

    @Test func redoesDetectionsOnwardWhenAThresholdChanges() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        try project.replace("threshold: 0.5\n", with: "threshold: 0.999999\n")
        let again = try project.build()

        #expect(again.status == 0)
        #expect(again.lines("made").contains { $0.hasPrefix("made     detections run") })
        #expect(!again.lines("made").contains { $0.hasPrefix("made     scores") || $0.hasPrefix("made     composite") })
        #expect(!again.lines("made").contains { $0.hasPrefix("made     detections told") })
        #expect(again.lines("kept").contains { $0.hasPrefix("kept     scores") })
    }

    @Test func redoesDetectionsForAThresholdThatFilesAreNamedAlikeFor() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        try project.replace("threshold: 0.5\n", with: "threshold: 0.5000001\n")
        let again = try project.build()

        #expect(
            again.lines("made").contains {
                $0.hasPrefix("made     detections run") && $0.hasSuffix("a change in threshold")
            })
    }

    @Test func redoesOnlyTheMosaicWindowWhoseSceneChanged() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        try project.write([UInt16](repeating: 600, count: 3_600), cell: 2, to: "scenes/2020-08-01/B11.tif")
        let again = try project.build()

        let composites = again.lines("made").filter { $0.hasPrefix("made     composite") }
        #expect(!composites.isEmpty && composites.allSatisfy { $0.contains("2020-07-01..2021-01-01") })
        #expect(composites.allSatisfy { $0.hasSuffix("because of a change in scenes/2020-08-01/B11.tif") == false })
        #expect(composites.allSatisfy { $0.hasSuffix(": of a change in scenes/2020-08-01/B11.tif") })
    }

    @Test func givesTheSameBytesInAnotherFolder() throws {
        let first = try SmallProject()
        let second = try SmallProject()
        try #require(try first.build().status == 0)
        try #require(try second.build().status == 0)

        #expect(try first.files(below: "docs", "data/outputs") == second.files(below: "docs", "data/outputs"))
    }

    @Test func removesThePageOfAMapThatIsNoLongerAskedFor() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        try project.replace(
            "  - { name: told, title: Told, regions: told, model: m, threshold: \"0.3\", date: \"2020\", dataset: d }",
            with: "")
        let again = try project.build()

        #expect(again.status == 0)
        #expect(!project.folder.has("docs/told.html"))
        #expect(project.folder.has("docs/run.html"))
    }

    @Test func refusesASecondBuildWhileOneRuns() throws {
        let project = try SmallProject()
        let lock = "\(project.path)/build/lock"
        try project.folder.write("", to: "build/lock")
        // With --no-fork the process that holds the lock is the one that is ended.
        let holder = try Child("/usr/bin/flock", ["--no-fork", lock, "sh", "-c", "echo held; exec sleep 30"])
        defer { holder.end() }
        while holder.output.isEmpty { Thread.sleep(forTimeInterval: 0.01) }

        let outcome = try project.build()

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("Another build is at work in this folder"))
    }

    @Test func publishesANewMineAsNewArea() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)

        let rows = try project.folder.table("docs/data/areas.csv")
        let row = try #require(rows.last { $0["region"] == "told" && $0["period"] == "2020" })
        let value = { (name: String) in row[name].flatMap { Double($0) } ?? .nan }

        #expect(value("detections") == 1)
        #expect((value("new_ha") + value("persisting_ha") - value("footprint_ha")).magnitude < 1e-3)
    }
}

extension SmallProject {
    /// A template that writes a page's title.
    fileprivate func templateWithTitle() throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/templates").sorted()
        return try names.map { "templates/\($0)" }.first {
            try $0.hasSuffix(".mustache") && folder.text($0).contains("</title>") && !$0.contains("svg")
        }
            ?? "templates/base.mustache"
    }
}

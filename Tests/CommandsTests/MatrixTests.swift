import Foundation
import TestSupport
import Testing

/// Several regions, models and periods in one build.
struct MatrixTests {
    /// Adds a region after the first; its lines are indented as in the file.
    private func add(_ region: String, to project: SmallProject) throws {
        try project.replace("  - name: told\n", with: region + "\n  - name: told\n")
    }

    private func areas(_ project: SmallProject) throws -> [[String: String]] {
        try project.folder.table("docs/data/areas.csv")
    }

    @Test(arguments: ["stride: 8", "mosaic: 12", "stride: 2"])
    func lookAtOneTileInTwoWays(way: String) throws {
        let project = try SmallProject()
        try add(
            """
              - name: other
                boundaries: data/boundaries/told.geojson
                model: bright_v1
                threshold: 0.5
                imagery: archive
                \(way)
                periods: [2020]
            """, to: project)

        let outcome = try project.build()
        let again = try project.build()

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(again.lines("made").isEmpty)
        #expect(try areas(project).contains { $0["region"] == "other" && $0["detections"] != "0" })
    }

    @Test func sharesScoresBetweenRegionsOnOneTile() throws {
        let project = try SmallProject()
        try add(
            """
              - name: other
                boundaries: data/boundaries/told.geojson
                model: bright_v1
                threshold: 0.9
                imagery: archive
                mosaic: 6
                periods: [2020]
            """, to: project)

        let outcome = try project.build()
        let scores = outcome.lines("made").filter { $0.hasPrefix("made     scores") }

        #expect(outcome.status == 0)
        #expect(Set(scores).count == scores.count)
    }

    @Test func runsTwoModelsWithOtherBandsOnOneTile() throws {
        let project = try SmallProject()
        let card = try project.folder.text("models/bright_v1.yml")
        try FileManager.default.copyItem(
            atPath: "\(project.path)/models/bright_v1.h5", toPath: "\(project.path)/models/bright_v2.h5")
        let other = card.replacing("bright_v1", with: "bright_v2").replacing("[B4, B8, B11]", with: "[B4, B11, B8]")
        try project.folder.write(other, to: "models/bright_v2.yml")
        try add(
            """
              - name: run
                boundaries: data/boundaries/run.geojson
                model: bright_v2
                imagery: archive
                periods: [2020]
            """, to: project)

        let outcome = try project.build()
        let again = try project.build()

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(again.lines("made").isEmpty)
    }

    @Test func takesTheThresholdOfTheCardWhereTheRegionSaysNone() throws {
        let project = try SmallProject()
        try project.replace("    threshold: 0.5\n", with: "")
        try project.replace("threshold: 0.5", with: "threshold: 0.875", in: "models/bright_v1.yml")

        try #require(try project.build().status == 0)

        #expect(try areas(project).first { $0["region"] == "run" }?["threshold"] == "0.875")
    }

    @Test func makesOneSeriesOfPublishedAndRunPeriods() throws {
        let project = try SmallProject()
        try project.replace(
            "    periods: [2020]\n",
            with: """
                    periods: [2020]
                    published:
                      - { period: 2019, detections: data/told.geojson, where: { year: 2019 } }

                """)

        try #require(try project.build().status == 0)
        let row = try #require(try areas(project).first { $0["region"] == "run" && $0["period"] == "2020" })

        #expect(Double(row["persisting_ha"] ?? "") ?? 0 > 0)
    }

    @Test func takesAFolderForItsBoundaries() throws {
        let project = try SmallProject()
        try project.replace("  - name: run\n    title: Serra & Rio\n", with: "  - title: Serra & Rio\n")
        try project.replace("boundaries: data/boundaries/run.geojson", with: "boundaries: data/boundaries")
        try project.replace("  - name: told\n", with: "  - name: published\n")
        try project.replace("regions: told", with: "regions: published")

        let outcome = try project.build()

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(Set(try areas(project).compactMap { $0["region"] }) == ["published", "run", "told"])
    }

    @Test func rendersAMapPageAnewWhenItsAttributionChanges() throws {
        let project = try SmallProject()
        try #require(try project.build().status == 0)
        try project.replace("attribution: Made for a test", with: "attribution: Made by another")

        try #require(try project.build().status == 0)

        #expect(try project.folder.text("docs/run.html").contains("Made by another"))
        #expect(try !project.folder.text("docs/run.html").contains("Made for a test"))
    }

    @Test func keepsTheMapsWhoseDataAreNoLongerThere() throws {
        let project = try SmallProject()
        try project.replace("data/told.geojson", with: "build/fetched/told.geojson")
        let told = try project.folder.text("data/told.geojson")
        try project.folder.write(told, to: "build/fetched/told.geojson")
        let digest = try project.folder.sha256("build/fetched/told.geojson")
        let entry = "\nfetch:\n  - { path: told.geojson, sha256: \(digest), licence: CC BY 4.0, attribution: A }\n"
        try project.folder.write(try project.folder.text("site/site.yml") + entry, to: "site/site.yml")
        let whole = try project.build()
        try #require(whole.status == 0, "\(whole.errors)")
        try project.remove("build/fetched/told.geojson")

        let outcome = try project.build()

        #expect(outcome.lines("removed").isEmpty)
        #expect(project.folder.has("docs/told.html"))
    }
}

import GeoIO
import Geography
import TestSupport
import Testing

/// Folders of scenes that somebody laid out by hand, one of them with a mistake.
struct FolderBuildTests {
    @Test func skipsAndTellsASceneThatLacksABand() throws {
        let project = try SmallProject()
        try project.remove("scenes/2020-02-01/B08.tif")
        let outcome = try project.build()

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.saidOfScenes(in: project) == [
                "skipped scene 2020-02-01: it has no B8. Add the band, or take a model whose card doesn't ask for it."
            ])
        #expect(try project.detections().allSatisfy { $0.properties["count"] == .number(1) })
        #expect(try !project.detections().isEmpty)
    }

    @Test func skipsAndTellsASceneWhoseBandsLieInTwoSystems() throws {
        let project = try SmallProject()
        try project.write(
            [UInt16](repeating: 500, count: 14_400), cell: 1, to: "scenes/2020-02-01/B08.tif", epsg: 32622)
        let outcome = try project.build()

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            outcome.saidOfScenes(in: project) == [
                """
                skipped scene 2020-02-01: The bands of one scene lie in two coordinate systems: \
                'scenes/2020-02-01/B04.tif' in EPSG:32621, 'scenes/2020-02-01/B08.tif' in EPSG:32622. \
                Keep the files of one acquisition and one granule in a folder.
                """
            ])
        #expect(try project.detections().allSatisfy { $0.properties["count"] == .number(1) })
        #expect(try !project.detections().isEmpty)
    }

    @Test func readsRastersOfSeveralBandsWithASidecar() throws {
        let project = try SmallProject()
        try project.remove("scenes")
        let pixels = ["B04", "B08", "B11"].flatMap { band in
            (0..<14_400).map { UInt16(SmallProject.number(band, $0 % 120, $0 / 120) + 1000) }
        }
        try project.folder.write(
            #"{ "date": "2020-03-01", "level": "L1C", "offset": -1000, "bands": ["B04", "B08", "B11"] }"#,
            to: "scenes/one.json")
        try GeoTIFF(extent: SmallProject.ground, bandNames: ["", "", ""], pixels: pixels).write(
            to: "\(project.path)/scenes/one.tif")
        let outcome = try project.build()

        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try !project.detections().isEmpty)
    }
}

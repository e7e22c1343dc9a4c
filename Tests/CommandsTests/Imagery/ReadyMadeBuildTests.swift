import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

/// Composites that somebody else made, used as they are.
struct ReadyMadeBuildTests {
    private static let tile = "120:4:10.0:21:0:-501"

    private func project() throws -> SmallProject {
        try SmallProject(imagery: "kind: composite, path: composites")
    }

    /// Writes the small project's ground as a composite of three bands on some grid.
    private func write(_ name: String, on extent: Extent, to project: SmallProject) throws {
        let map = try PixelMap(from: SmallProject.ground, to: extent)
        let pixels = try ["B04", "B08", "B11"].flatMap { band in
            let window = try #require(map.window)
            let ground = (window.row..<window.row + window.height).flatMap { row in
                (window.column..<window.column + window.width).map { UInt16(SmallProject.number(band, $0, row)) }
            }
            return map.values(of: ground, outside: 0)
        }
        try project.folder.write("", to: "composites/README.txt")
        try GeoTIFF(extent: extent, bandNames: ["", "", ""], pixels: pixels, noData: 0).write(
            to: "\(project.path)/composites/\(name)")
    }

    private static let name = "s2_\(tile)_2020-01-01_2021-01-01.tif"

    @Test func findsMinesOnACompositeInUTM() throws {
        let project = try project()
        try write(Self.name, on: SmallProject.ground, to: project)
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")
        let scenes = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        try MadeProduct("20200201").write(to: scenes.folder)
        try #require(try scenes.build().status == 0)

        #expect(try !project.detections().isEmpty)
        #expect(try project.detections().map(\.geometry) == scenes.detections().map(\.geometry))
        #expect(try project.areas()["observed_ha"] == scenes.areas()["observed_ha"])
    }

    @Test func findsMinesOnACompositeInDegrees() throws {
        let project = try project()
        let ground = try SmallProject.polygon(of: Window(column: 0, row: 0, width: 120, height: 120))
        let places = try #require(MultiPolygon([ground]).bounds)
        let degrees = Extent(
            crs: .wgs84, originX: places.minX - 0.0005, originY: places.maxY + 0.0005, resolution: 0.00009, width: 133,
            height: 133)
        try write(Self.name, on: degrees, to: project)
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        let mines = try SmallProject.mines.compactMap { MultiPolygon([try SmallProject.polygon(of: $0)]).bounds }
        let found = try FeatureCollection(project.detections()).polygons.compactMap { MultiPolygon([$0]).bounds }
        #expect(mines.allSatisfy { mine in found.contains { $0.intersects(mine) } })
        #expect(!found.isEmpty && found.allSatisfy { found in mines.contains { $0.intersects(found) } })
        #expect(try Set(project.composite("scenes")) == [1])
    }

    @Test func refusesTwoCompositesOfOneTile() throws {
        let project = try project()
        try write(Self.name, on: SmallProject.ground, to: project)
        try write("other_\(Self.tile)_2020-01-01_2021-01-01.tif", on: SmallProject.ground, to: project)

        let outcome = try project.build()

        #expect(
            outcome.errors == """
                Error: The imagery 'archive' has 2 composites of the tile \(Self.tile): \
                other_120:4:10.0:21:0:-501_2020-01-01_2021-01-01.tif, s2_120:4:10.0:21:0:-501_2020-01-01_2021-01-01.tif.
                Say in site/site.yml which, with 'collections: [NAME]': what stands before the tile in their names.

                """)
        #expect(outcome.status != 0 && !project.folder.has("docs/index.html"))
    }

    @Test func takesTheCompositesOfTheCollectionThatIsNamed() throws {
        let project = try SmallProject(imagery: "kind: composite, path: composites, collections: [s2]")
        try write(Self.name, on: SmallProject.ground, to: project)
        try write(
            "other_\(Self.tile)_2020-01-01_2021-01-01.tif", on: SmallProject.ground.firstColumns(60), to: project)
        try #require(try project.build().status == 0)

        #expect(try Set(project.composite("scenes")) == [1])
    }

    @Test func countsATileWithoutACompositeAsNotObserved() throws {
        let project = try project()
        try write("s2_120:4:10.0:21:7:7_2020-01-01_2021-01-01.tif", on: SmallProject.ground, to: project)
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        #expect(outcome.output.contains("\n1 composite shows nothing of the tile, which counts as not observed.\n"))
        #expect(try project.areas()["observed_ha"] == "0.0000")
    }
}

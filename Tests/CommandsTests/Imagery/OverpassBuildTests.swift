import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

/// Granules of one overpass that show the same ground.
struct OverpassBuildTests {
    /// A part of the ground, in columns of 10 m.
    private func columns(_ columns: Range<Int>) -> Extent {
        let ground = MadeProduct.southernGround
        return Extent(
            crs: ground.crs, originX: ground.originX + 10 * Double(columns.lowerBound), originY: ground.originY,
            resolution: 10, width: columns.count, height: ground.height)
    }

    /// The ground and some around it in the neighbouring zone.
    private func inZone22() throws -> Extent {
        let box = SmallProject.ground.bounds
        let corners = [box.minX, box.maxX].flatMap { x in [(x: x, y: box.minY), (x: x, y: box.maxY)] }
        let places = try CoordinateTransform(from: SmallProject.ground.crs, to: CRS(epsg: 32722)).line(corners)
        let around = try #require(Bounds(around: places)).padded(by: 120)
        return Extent(
            crs: CRS(epsg: 32722), originX: (around.minX / 60).rounded(.down) * 60,
            originY: (around.maxY / 60).rounded(.up) * 60, resolution: 10, width: 180, height: 180)
    }

    private func project(_ products: MadeProduct...) throws -> SmallProject {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        for product in products { try product.write(to: project.folder) }
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")
        return project
    }

    @Test func countsGroundOnceThatTwoGranulesShow() throws {
        var (west, east) = (MadeProduct("20200201"), MadeProduct("20200201"))
        west.extent = columns(0..<84)
        (east.granule, east.extent) = ("21MXP", columns(36..<120))

        let project = try project(west, east)

        #expect(try Set(project.composite("scenes")) == [1])
        #expect(try project.areas()["overpasses"] == "1.00")
        #expect(try project.report()["overpasses"] == .number(1))
    }

    @Test func countsTwoOverpassesWhereTheyShowTheSameGround() throws {
        var (west, east) = (MadeProduct("20200201"), MadeProduct("20200206"))
        west.extent = columns(0..<84)
        (east.satellite, east.granule, east.extent) = ("S2B", "21MXP", columns(36..<120))

        let project = try project(west, east)

        let row = try project.composite("scenes")[600..<720]
        #expect(Array(row) == [Int](0..<120).map { (36..<84).contains($0) ? 2 : 1 })
        // 48 of the 110 columns of the region twice.
        #expect(try project.areas()["overpasses"] == "1.44")
    }

    @Test func takesGranulesOfTheTilesOwnZoneFirst() throws {
        var other = MadeProduct("20200201")
        (other.granule, other.extent) = ("22MBU", try inZone22())
        other.pixel = { _, _, _ in .number(900) }

        let project = try project(MadeProduct("20200201"), other)

        #expect(try Set(project.composite("scenes")) == [1])
        #expect(try Set(project.composite("B4")) == [1000, 6000])
    }

    @Test func fillsUpFromAnotherZone() throws {
        var (own, other) = (MadeProduct("20200201"), MadeProduct("20200201"))
        own.extent = columns(0..<60)
        (other.granule, other.extent) = ("22MBU", try inZone22())
        other.pixel = { _, _, _ in .number(900) }

        let project = try project(own, other)

        let row = try project.composite("B8")[0..<120]
        #expect(try Set(project.composite("scenes")) == [1])
        #expect(Array(row) == [Int](0..<120).map { $0 < 60 ? 1000 : 1800 })
    }
}

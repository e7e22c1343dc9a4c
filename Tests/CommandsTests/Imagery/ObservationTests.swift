import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

/// What was seen of a region, and that what wasn't isn't taken for ground without mines.
struct ObservationTests {
    /// The region's hectares: 110 by 110 pixels of 10 m, where UTM shrinks lengths to 0.9996.
    private static let region = 1.1 * 1.1 * 100 / (0.9996 * 0.9996)

    private func hectares(_ areas: [String: String], _ column: String) -> Double {
        areas[column].flatMap { Double($0) } ?? .nan
    }

    @Test func countsATileWithTooFewOverpassesAsNotObserved() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none, min_scenes: 2")
        try MadeProduct("20200201").write(to: project.folder)
        let outcome = try project.build()
        try #require(outcome.status == 0, "\(outcome.errors)")

        let areas = try project.areas()
        #expect(outcome.output.contains("\n1 composite shows nothing of the tile, which counts as not observed.\n"))
        #expect(
            outcome.made("composite").first?.contains("(1 overpass, not observed: 1 of the 2 overpasses that it takes)")
                == true)
        #expect(areas["observed_ha"] == "0.0000" && areas["detections"] == "0" && areas["overpasses"] == "0.00")
        #expect(abs(hectares(areas, "not_observed_ha") - Self.region) < 0.01)
        #expect(try project.report()["notObserved"] == .array([.string("120:4:10.0:21:0:-501 2020-01-01..2021-01-01")]))
    }

    @Test func dividesARegionIntoWhatWasSeenAndWhatWasNot() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        var west = MadeProduct("20200201")
        west.extent = west.extent.firstColumns(60)
        try west.write(to: project.folder)
        try #require(try project.build().status == 0)

        let areas = try project.areas()
        let (seen, unseen) = (hectares(areas, "observed_ha"), hectares(areas, "not_observed_ha"))
        // Columns 5 to 59 of 5 to 114.
        #expect(abs(seen - unseen) < 0.001)
        #expect(abs(seen + unseen - Self.region) < 0.01)
        #expect(areas["overpasses"] == "0.50")
    }

    @Test func leavesOutScenesThatAreTooCloudy() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none, max_cloud: 50")
        var cloudy = MadeProduct("20200801")
        cloudy.cloudCover = 80
        for product in [MadeProduct("20200201"), cloudy] { try product.write(to: project.folder) }
        let outcome = try project.build("--strict")
        try #require(outcome.status == 0, "\(outcome.errors)")

        let dropped = try project.report()["dropped"]?.array?.first
        #expect(dropped?["scene"] == .string(cloudy.name))
        #expect(dropped?["reason"]?["cloudy"]?["limit"] == .number(50))
        #expect(try project.areas()["overpasses"] == "1.00")
    }

    @Test func leavesOutOverpassesThatShowTooLittleOfATile() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none, min_coverage: 0.6")
        var west = MadeProduct("20200801")
        west.extent = west.extent.firstColumns(60)
        for product in [MadeProduct("20200201"), west] { try product.write(to: project.folder) }
        try #require(try project.build().status == 0)

        #expect(try Set(project.composite("scenes")) == [1])
    }

    /// Clouds are chance: the region is there in the tables, and not observed.
    @Test func countsGroundAsNotObservedWhereEverySceneIsTooCloudy() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none, max_cloud: 10")
        var cloudy = MadeProduct("20200801")
        cloudy.cloudCover = 80
        try cloudy.write(to: project.folder)

        #expect(try project.build().status == 0)
        let row = try #require(try project.folder.table("docs/data/areas.csv").first { $0["region"] == "run" })
        #expect(row["observed_ha"] == "0.0000")
        #expect(try project.build("--strict").status != 0)
    }

    @Test func saysWhichScenesThereAreWhenNoneHasTheBands() throws {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none")
        var poor = MadeProduct("20200801")
        poor.bands = ["B04"]
        try poor.write(to: project.folder)

        let outcome = try project.build()

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("\(poor.name): it has no B8, B11."), "\(outcome.errors)")
    }
}

extension Extent {
    /// The western part of a grid.
    func firstColumns(_ count: Int) -> Extent {
        Extent(crs: crs, originX: originX, originY: originY, resolution: resolution, width: count, height: height)
    }
}

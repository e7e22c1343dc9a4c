import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

/// What is kept of a build over products, and what is made again.
struct ProductCacheTests {
    /// Two products in the two halves of the year, one of them in an archive.
    private func project(tile: Int = 120) throws -> SmallProject {
        let project = try SmallProject(imagery: "kind: safe, path: products, mask: none", tile: tile, months: 6)
        try MadeProduct("20200201").write(to: project.folder)
        try MadeProduct("20200801", baseline: "05.11").zip(to: project.folder)
        return project
    }

    @Test func scoresACompositeFromTheCacheBitForBit() throws {
        let project = try project()
        try #require(try project.build().status == 0)
        let first = try project.files(below: "build/scores")
        try project.remove("build/scores")
        let again = try project.build()

        #expect(first.count == 1)
        #expect(try project.files(below: "build/scores") == first)
        #expect(again.made("").count == 1 && again.made("scores").count == 1)
    }

    @Test func givesTheSameBytesInAnotherFolder() throws {
        let projects = [try project(), try project()]
        for project in projects {
            // What is said of a bad scene, and of one that isn't read, names places too.
            try MadeProduct("20200801", baseline: "05.00").write(to: project.folder)
            try project.folder.write("PK and no more", to: "products/S2A_MSIL1C_20200901T141051_broken.zip")
            let root = try MadeProduct("20200301").write(to: project.folder)
            try project.folder.write(
                Data(repeating: 7, count: 2_000), to: "\(root)/\(MadeProduct("20200301").path("B04"))")
            let outcome = try project.build()
            try #require(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.saidOfScenes(in: project).count == 2)
        }

        let made = try projects.map { try $0.files(below: "build", "docs", "data/outputs") }
        let other = made[0].keys.filter { made[0][$0] != made[1][$0] }.sorted()
        #expect(made[0].count > 20 && made[0].keys == made[1].keys)
        #expect(other == [])
    }

    @Test func redoesNothingForAProductElsewhereOrOfAnotherYear() throws {
        let project = try project()
        try #require(try project.build().status == 0)
        var elsewhere = MadeProduct("20200202")
        elsewhere.extent = Extent(
            crs: elsewhere.extent.crs, originX: 560_000, originY: 9_400_000, resolution: 10, width: 12, height: 12)
        for product in [elsewhere, MadeProduct("20190202")] { try product.write(to: project.folder) }

        let again = try project.build()

        #expect(again.lines("made") == [])
    }

    @Test func redoesTheMosaicWindowOfANewProductAlone() throws {
        let project = try project()
        try #require(try project.build().status == 0)
        try MadeProduct("20200901").write(to: project.folder)

        let again = try project.build()

        let composites = again.made("composite")
        #expect(composites.count == 1 && composites[0].contains(" 2020-07-01..2021-01-01 "), "\(composites)")
        #expect(composites.allSatisfy { $0.contains(": of a change in overpass of \(MadeProduct("20200901").name)") })
    }

    @Test func redoesTheTileOfANewProductAlone() throws {
        let project = try project(tile: 40)
        try #require(try project.build().status == 0)
        var corner = MadeProduct("20200901")
        corner.extent = Extent(
            crs: corner.extent.crs, originX: corner.extent.originX, originY: corner.extent.originY, resolution: 10,
            width: 24, height: 24)
        try corner.write(to: project.folder)

        let again = try project.build()

        #expect(again.made("composite").map { $0.split(separator: " ")[4] } == ["40:4:10.0:21:0:-1501"])
        #expect(again.made("scores").count == 1)
    }
}

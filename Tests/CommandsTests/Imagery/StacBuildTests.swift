import Foundation
import GeoIO
import TestSupport
import Testing

/// Builds over a real STAC API (stac-fastapi-static) and images by http.
@Suite(.enabled(if: Servers.areInstalled))
struct StacBuildTests {
    private let products = [MadeProduct("20200201"), MadeProduct("20200801", baseline: "05.11")]
    // Tries again once, at once.
    private let patience = "export GDAL_HTTP_MAX_RETRY=1 GDAL_HTTP_RETRY_DELAY=0"

    private func project(over fixture: StacFixture) throws -> SmallProject {
        try SmallProject(
            imagery: "kind: stac, url: \"\(fixture.api.address)\", collections: [s2], mask: none", months: 6)
    }

    @Test func buildsFromAnAPIAndThenWithoutIt() throws {
        var fixture: StacFixture? = try StacFixture(products)
        let project = try project(over: try #require(fixture))
        let first = try project.build(shell: patience)
        try #require(first.status == 0, "\(first.errors)")

        #expect(try project.detections().allSatisfy { $0.properties["count"] == .number(2) })
        #expect(try !project.detections().isEmpty)
        #expect(try project.areas()["overpasses"] == "2.00")

        let address = fixture?.api.address ?? ""
        fixture = nil
        let second = try project.build(shell: patience)
        #expect(second.status == 0 && second.lines("made") == [], "\(second.lines("made")) \(second.errors)")

        let third = try project.build("--search-again", shell: patience)
        #expect(third.status != 0)
        #expect(third.errors.hasPrefix("Error: Can't get \(address): "), "\(third.errors)")
        #expect(
            third.errors.hasSuffix(
                """
                 (tried 2 times).
                Check the connection and the address. 'minemap fetch' takes files from a folder, too: --mirror DIR.

                """), "\(third.errors)")
    }

    @Test func makesACompositeAgainWhoseSceneAServerDidNotGive() throws {
        let fixture = try StacFixture(products)
        let project = try project(over: fixture)
        try fixture.set(products[1], isSick: true)
        let first = try project.build(shell: patience)
        try #require(first.status == 0, "\(first.errors)")

        let said = first.saidOfScenes(in: project)
        #expect(
            said.count == 1 && said.allSatisfy { $0.hasPrefix("skipped scene \(products[1].name): Can't ") }, "\(said)")
        #expect(try project.detections().allSatisfy { $0.properties["count"] == .number(1) })
        #expect(try project.areas()["overpasses"] == "1.00")

        try fixture.set(products[1], isSick: false)
        let second = try project.build(shell: patience)
        #expect(second.status == 0 && second.saidOfScenes(in: project) == [])
        #expect(second.made("composite").count == 1)
        #expect(second.made("composite").allSatisfy { $0.contains(" 2020-07-01..2021-01-01 ") })
        #expect(try project.detections().allSatisfy { $0.properties["count"] == .number(2) })
        #expect(try project.areas()["overpasses"] == "2.00")

        let third = try project.build(shell: patience)
        #expect(third.lines("made") == [])
    }

    @Test func doesNotWaitForABrokenImageInEveryTile() throws {
        let fixture = try StacFixture(products)
        let project = try SmallProject(
            imagery: "kind: stac, url: \"\(fixture.api.address)\", collections: [s2], mask: none", tile: 40)
        try fixture.set(products[1], isSick: true)
        try #require(try project.build(shell: patience).status == 0)

        let refused = try Int(String(decoding: HTTP.get("\(fixture.images.address)/refused"), as: UTF8.self))
        // Nine tiles; two of them at a time ask, twice each, and then once what the server says.
        #expect((1...20).contains(refused ?? 0), "\(refused ?? 0)")
    }

    @Test func readsACatalogueOnTheDiskAndNoticesChangesOfItsImages() throws {
        let project = try SmallProject(imagery: "kind: stac, url: stac/catalog.json, mask: none")
        try products[0].write(to: project.folder, below: "stac/images")
        try project.folder.write(StacFixture.item(of: products[0], at: "../images"), to: "stac/items/one.json")
        try project.folder.write(
            """
            {"type": "Catalog", "stac_version": "1.0.0", "id": "all", "description": "-",
             "links": [{"rel": "item", "href": "./items/one.json"}]}
            """, to: "stac/catalog.json")
        let first = try project.build()
        try #require(first.status == 0, "\(first.errors)")
        #expect(try Set(project.composite("B4")) == [1000, 6000])

        var changed = products[0]
        changed.pixel = { _, _, _ in .number(700) }
        try changed.write(to: project.folder, below: "stac/images")
        try #require(try project.build().status == 0)
        #expect(try Set(project.composite("B4")) == [1400])
    }
}

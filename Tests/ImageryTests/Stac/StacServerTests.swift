import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// Searches of a real STAC API (stac-fastapi-static) over eight items that the test writes.
@Suite(.enabled(if: Servers.areInstalled))
struct StacServerTests {
    private let folder: TemporaryFolder

    /// Items of 2021-01-01 to 2021-01-08, every second one ten degrees further east, ever cloudier.
    init() throws {
        folder = try TemporaryFolder()
        let names = (0..<8).map { "item-\($0)" }
        for (index, name) in names.enumerated() {
            let west = index % 2 == 0 ? -60 : -50
            let ring = "[[\(west),-5],[\(west + 1),-5],[\(west + 1),-4],[\(west),-4],[\(west),-5]]"
            try folder.write(
                """
                {"type": "Feature", "stac_version": "1.0.0", "stac_extensions": [], "id": "\(name)", "collection": "s2",
                 "geometry": {"type": "Polygon", "coordinates": [\(ring)]}, "bbox": [\(west), -5, \(west + 1), -4],
                 "properties": {"datetime": "2021-01-0\(index + 1)T14:10:39Z", "eo:cloud_cover": \(index * 10),
                                "s2:processing_baseline": "02.09"},
                 "links": [{"rel": "collection", "href": "../collection.json"}],
                 "assets": {"B04": {"href": "./\(name)_B04.tif", "type": "image/tiff"}}}
                """, to: "items/\(name).json")
        }
        let links = names.map { #"{"rel": "item", "href": "./items/\#($0).json"}"# }.joined(separator: ", ")
        try folder.write(
            """
            {"type": "Collection", "stac_version": "1.0.0", "id": "s2", "description": "-", "license": "other",
             "extent": {"spatial": {"bbox": [[-60, -5, -49, -4]]},
                        "temporal": {"interval": [["2021-01-01T00:00:00Z", "2021-02-01T00:00:00Z"]]}},
             "links": [{"rel": "parent", "href": "./catalog.json"}, \(links)]}
            """, to: "collection.json")
        try folder.write(
            """
            {"type": "Catalog", "stac_version": "1.0.0", "id": "all", "description": "-",
             "links": [{"rel": "child", "href": "./collection.json"}]}
            """, to: "catalog.json")
    }

    private func serve(_ arguments: String...) throws -> LoopbackServer {
        try LoopbackServer(
            LoopbackServer.script("stac_api.py", besideFolderOf: #filePath),
            ["\(folder.path)/catalog.json"] + arguments, python: Servers.python)
    }

    private func names(at url: String, _ query: SceneQuery, in collections: [String] = ["s2"]) throws -> [String] {
        let list = try StacCatalogue(
            url: url, collections: collections, limits: StacLimits(pageSize: 2), attempts: .once
        ).scenes(for: query)
        #expect(list.faults.isEmpty)
        return list.scenes.map(\.name)
    }

    @Test func findsWhatIsWantedByEveryWayOfAsking() throws {
        let west = SceneQuery(west: -60.5, south: -4.5, east: -59.5, north: -3, "2021-01-02..2021-02-01", clouds: 50)
        // The server has no filter for clouds, and versions are chosen before clouds are looked at.
        let expected = ["item-2", "item-4", "item-6"]
        let server = try serve()
        let getOnly = try serve("get-only")

        #expect(try names(at: server.address, west) == expected)
        #expect(try names(at: "\(server.address)/search", west) == expected)
        #expect(try names(at: "\(server.address)/collections/s2", west) == expected)
        #expect(try names(at: "\(server.address)/catalog.json", west) == expected)
        #expect(try names(at: getOnly.address, west) == expected)
        #expect(try names(at: "\(getOnly.address)/search", west) == expected)
        #expect(try names(at: "\(folder.path)/catalog.json", west) == expected)
    }

    @Test func readsEveryPage() throws {
        let server = try serve()

        #expect(try names(at: server.address, .anywhere) == (0..<8).map { "item-\($0)" })
        #expect(try names(at: server.address, .anywhere, in: ["s1"]) == [])
    }

    @Test func leavesOutTheFirstDayAfterThePeriod() throws {
        let query = SceneQuery(west: -180, south: -90, east: 180, north: 90, "2021-01-02..2021-01-04")

        let server = try serve()
        #expect(try names(at: server.address, query) == ["item-1", "item-2"])
    }

    @Test func countsHrefsFromTheItem() throws {
        let server = try serve()
        let scene = try StacCatalogue(url: server.address).scenes(for: .anywhere).scenes.first

        #expect(scene?.files[.b4]?.path == "/vsicurl/\(server.address)/items/item-0_B04.tif")
        #expect(scene?.source == "\(server.address)/items/item-0.json")
    }
}

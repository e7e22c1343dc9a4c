import GeoIO
import Imagery
import TestSupport
import Testing

struct StacPagingTests {
    private let query = SceneQuery(west: -61, south: -6, east: -58, north: -3, "2021", clouds: 20)

    private func search(_ kind: String, at path: String = "/api") throws -> (address: String, list: SceneList) {
        let server = try LoopbackServer(LoopbackServer.script("pages.py", besideFolderOf: #filePath), [kind])
        let catalogue = StacCatalogue(url: server.address + path, limits: StacLimits(pageSize: 2), attempts: .once)
        return (server.address, try catalogue.scenes(for: query))
    }

    @Test(arguments: ["POST", "GET"])
    func followsNextLinksToTheLastPage(method: String) throws {
        let (address, list) = try search(method)

        #expect(list.scenes.map(\.name) == (0..<6).map { "item-\($0)" })
        #expect(list.scenes.first?.files[.b4]?.path == "/vsicurl/\(address)/api/files/0/B04.tif")
    }

    @Test func endsWithAnErrorWhenAPageLeadsBackToOneBefore() throws {
        let error = #expect(throws: StacError.self) { try search("endless") }

        #expect(
            error?.description.hasSuffix(
                """
                /api/search' leads from page to page back to one that was read already.
                Tell whoever keeps the catalogue; a shorter period may need one page only.
                """) == true)
    }

    @Test func endsAfterEmptyPages() throws {
        #expect(try search("lost").list.scenes.isEmpty)
    }

    @Test func sendsNoQueryWhereTheServerIsNotKnownToHaveIt() throws {
        let error = #expect(throws: HTTPError.self) { try search("POST", at: "/api/search") }

        #expect(
            error?.reason == """
                the server answered 400 and said: {"code": "BadRequest", "description": "asked with \
                ['datetime', 'intersects', 'limit']"}
                """)
    }
}

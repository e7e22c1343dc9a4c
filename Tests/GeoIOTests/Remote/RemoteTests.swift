import GeoIO
import Geography
import TestSupport
import Testing

struct RemoteTests {
    private let server: FaultServer

    init() throws {
        server = try FaultServer()
        let extent = Extent(
            crs: .utmNorth(zone: 31), originX: 0, originY: 0, resolution: 10, width: 300, height: 300)
        try GeoTIFF(extent: extent, bandNames: ["B2"], pixels: (0..<90_000).map { UInt16($0 % 60_000) })
            .write(to: "\(server.folder.path)/b.tif")
    }

    private func read(_ path: String) throws -> [UInt16] {
        try Remote.retrying(path, attempts: .quick) {
            try Dataset(reading: path).read(1, in: Window(column: 0, row: 299, width: 2, height: 1))
        }
    }

    // GDAL itself tries three times in each of ours.
    @Test(arguments: ["ok", "500,ok", "500,500,500,500,ok", "empty,empty,ok"])
    func readsAWindowOfARemoteFile(steps: String) throws {
        #expect(try read("/vsicurl/\(server.address(steps, "b.tif"))") == [29_700, 29_701])
    }

    @Test func asksForNothingBesideARemoteFile() throws {
        // Where a file lies may be written beside it.
        _ = try Dataset(reading: "/vsicurl/\(server.address("ok", "b.tif"))").extent()

        #expect(try server.log().keys.sorted() == ["/ok/b.tif"])
    }

    @Test(arguments: [
        (403, "the server answered 403 and said: no, stranger"),
        (404, "the server answered 404 and said: no, stranger"),
    ])
    func saysWhatTheServerAnswered(status: Int, reason: String) throws {
        let error = #expect(throws: HTTPError.self) { try read("/vsicurl/\(server.address("\(status)", "b.tif"))") }

        #expect(error?.status == status)
        #expect(error?.reason == reason)
    }

    @Test func throwsTheLastErrorInTheEnd() throws {
        let error = #expect(throws: RasterError.self) { try read("/vsicurl/\(server.address("500", "b.tif"))") }

        #expect(
            error?.description.hasPrefix("Can't open the raster '/vsicurl/\(server.address("500", "b.tif"))': ") == true
        )
    }

    @Test func readsALocalFileOnce() {
        var count = 0
        #expect(throws: ZoneError.self) {
            try Remote.retrying("/nowhere/b.tif", attempts: .quick) {
                count += 1
                throw ZoneError()
            }
        }
        #expect(count == 1)
    }

    @Test(arguments: [
        ("/vsicurl/https://a.example/b.tif", true), ("/vsizip//vsicurl/https://a.example/b.zip/c.tif", true),
        ("/vsis3/bucket/b.tif", true), ("/vsigs/bucket/b.tif", true), ("/vsizip/b.zip/c.tif", false), ("b.tif", false),
    ])
    func knowsRemotePaths(path: String, isRemote: Bool) {
        #expect(Remote.isRemote(path) == isRemote)
    }
}

private struct ZoneError: Error {}

import Foundation
import GeoIO
import Geography
import Imagery
import TestSupport
import Testing

/// Searches of a bucket in an emulator of Google's Cloud Storage, in which the test puts its own objects.
@Suite(.enabled(if: Servers.areInstalled))
struct GoogleCatalogueTests {
    private static let dh = [
        "tiles/31/T/DH/S2A_MSIL1C_20180101T105441_N0206_R051_T31TDH_20180101T124911.SAFE",
        "tiles/31/T/DH/S2A_MSIL1C_20180111T105431_N0206_R051_T31TDH_20180111T142602.SAFE",
        "tiles/31/T/DH/S2A_OPER_PRD_MSIL1C_PDMC_20160103T121523_R051_V20160102T105752_20160102T105752.SAFE",
        "tiles/31/T/DH/S2B_MSIL1C_20190101T105439_N0207_R051_T31TDH_20190101T114233.SAFE",
        "tiles/31/T/DH/S2B_MSIL1C_20200101T105439_N0208_R051_T31TDH_20200101T112929.SAFE",
    ]
    private static let others = [
        "tiles/31/T/DJ/S2A_MSIL1C_20180101T105441_N0206_R051_T31TDJ_20180101T124911.SAFE",
        "tiles/31/T/GH/S2A_MSIL1C_20180101T105441_N0206_R051_T31TGH_20180101T124911.SAFE",
        "L2/tiles/31/T/DH/S2A_MSIL2A_20180101T105441_N0206_R051_T31TDH_20180101T124911.SAFE",
    ]

    private func serve(_ options: String...) throws -> LoopbackServer {
        let objects = (GoogleCatalogueTests.dh + GoogleCatalogueTests.others).map { "\($0)/manifest.safe" }
        let more = ["tiles/31/T/DH/S2A_MSIL1C_20180101T105441_N0206_R051_T31TDH_20180101T124911.SAFE_$folder$"]
        return try LoopbackServer(
            LoopbackServer.script("bucket.py", besideFolderOf: #filePath), ["products"] + options + objects + more,
            python: Servers.python)
    }

    private func catalogue(
        _ server: LoopbackServer, level: ProcessingLevel = .l1c,
        products: @escaping @Sendable (String) throws -> SceneList = {
            SceneList(scenes: [Scene(name: $0, source: $0, files: [:])])
        }
    ) -> GoogleCatalogue {
        GoogleCatalogue(
            bucket: "products", endpoint: server.address, level: level, attempts: .once,
            products: products)
    }

    /// A place in the middle of 31TDH.
    private func query(_ period: String, clouds: Double? = nil) -> SceneQuery {
        SceneQuery(west: 2.3, south: 42.9, east: 2.31, north: 42.91, period, clouds: clouds)
    }

    @Test(arguments: [[], ["paged"]])
    func findsTheProductsOfATileAndAPeriod(options: [String]) throws {
        let server = try options.isEmpty ? serve() : serve("paged")

        let found = { try catalogue(server).scenes(for: query($0)).scenes.map(\.name) }
        #expect(try found("2018") == GoogleCatalogueTests.dh[0...1].map { "/vsigs/products/\($0)" })
        #expect(try found("2016") == ["/vsigs/products/\(GoogleCatalogueTests.dh[2])"])
        #expect(try found("2017").isEmpty)
        #expect(try found("2019-01-01..2021-01-01") == GoogleCatalogueTests.dh[3...4].map { "/vsigs/products/\($0)" })
    }

    @Test func looksForL2AWhereItIs() throws {
        let server = try serve()
        let roots = try catalogue(server, level: .l2a).roots(for: query("2018"))

        #expect(roots == ["/vsigs/products/\(GoogleCatalogueTests.others[2])"])
    }

    @Test func takesGranulesThatReachOverFromTheirNeighbours() throws {
        // Just south of the square 31TDJ, whose granule reaches over it.
        let query = SceneQuery(west: 2.3, south: 43.3, east: 2.31, north: 43.31, "2018-01-01..2018-01-02")
        let server = try serve()
        let roots = try catalogue(server).roots(for: query)

        #expect(roots == [GoogleCatalogueTests.dh[0], GoogleCatalogueTests.others[0]].map { "/vsigs/products/\($0)" })
    }

    @Test func namesAProductThatCannotBeRead() throws {
        let server = try serve()
        let list = try catalogue(server, products: { throw ProductError(root: $0) }).scenes(
            for: query("2018-01-01..2018-01-02"))

        #expect(
            list.faults.map(\.description) == [
                """
                The scene '/vsigs/products/\(GoogleCatalogueTests.dh[0])' can't be used: it is damaged.
                Run the same command again; what is there is kept.
                """
            ])
    }

    @Test func leavesScenesWithManyCloudsToTheSelection() throws {
        let server = try serve()
        let cloudy = catalogue(server) { root in
            var scene = Scene(name: root, source: root, files: [:])
            scene.cloudCover = root.contains("20180101") ? 80 : 20
            return SceneList(scenes: [scene])
        }

        #expect(
            try cloudy.scenes(for: query("2018", clouds: 50)).scenes.map(\.name)
                == GoogleCatalogueTests.dh[0...1].map { "/vsigs/products/\($0)" })
    }

    @Test func saysThatThereIsNoSuchBucket() throws {
        let server = try serve()
        let catalogue = GoogleCatalogue(bucket: "nothing", endpoint: server.address, attempts: .once) { _ in SceneList()
        }

        let error = #expect(throws: HTTPError.self) { try catalogue.scenes(for: query("2018")) }
        #expect(error?.status == 404)
    }
}

private struct ProductError: Error, CustomStringConvertible {
    let root: String
    var description: String { "it is damaged" }
}

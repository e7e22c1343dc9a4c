import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

struct GeoPackageTests {
    private var package: GeoPackage {
        let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 0)].map { Coordinate(longitude: $0.0, latitude: $0.1) }
        let polygon = Polygon(exterior: corners)
        let features = [
            Feature(polygon, properties: ["mean": .number(0.5), "note": .string("it's \"so\"")]),
            Feature(polygon, properties: ["mean": .null]), Feature(.other("LineString")),
        ]
        return GeoPackage(
            layers: [
                .init(name: "mines-2020", title: "Mines, 2020", features: FeatureCollection(features)),
                .init(name: "empty", title: "Nothing", features: FeatureCollection()),
            ], date: "2021-01-01")
    }

    @Test func writesTheSameBytesAtAnyTime() throws {
        let folder = try TemporaryFolder()
        try package.write(to: "\(folder.path)/a.gpkg")
        Thread.sleep(forTimeInterval: 0.05)
        try package.write(to: "\(folder.path)/b.gpkg")

        let first = try #require(FileManager.default.contents(atPath: "\(folder.path)/a.gpkg"))
        #expect(first.prefix(15) == Data("SQLite format 3".utf8))
        #expect(first == FileManager.default.contents(atPath: "\(folder.path)/b.gpkg"))
    }

    @Test func holdsALayerAFileAndAColumnAProperty() throws {
        let folder = try TemporaryFolder()
        try package.write(to: "\(folder.path)/a.gpkg")
        let script = """
            sqlite3, sys = __import__("sqlite3"), __import__("sys")
            file = sqlite3.connect(sys.argv[1])
            print(file.execute('select table_name, identifier, last_change from gpkg_contents').fetchall())
            print(file.execute('select mean, note from "mines-2020" order by fid').fetchall())
            """
        let outcome = try Child("/usr/bin/env", ["python3", "-c", script, "\(folder.path)/a.gpkg"]).wait()

        #expect(
            outcome.output == """
                [('mines-2020', 'Mines, 2020', '2021-01-01T00:00:00.000Z'), ('empty', 'Nothing', '2021-01-01T00:00:00.000Z')]
                [(0.5, 'it\\'s "so"'), (None, None)]

                """)
    }

    @Test func leavesNothingBehindWhereItCannotWrite() throws {
        let folder = try TemporaryFolder()

        #expect(throws: GeoIOError.self) { try package.write(to: "\(folder.path)/none/a.gpkg") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
}

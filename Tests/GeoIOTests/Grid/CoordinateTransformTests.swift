import GeoIO
import Geography
import Testing

struct CoordinateTransformTests {
    /// Expected by pyproj 3.7 with `always_xy`.
    @Test func takesLongitudeBeforeLatitude() throws {
        let place = try CoordinateTransform(from: .wgs84, to: .utmNorth(zone: 21)).point(x: -55.5, y: -8.25)

        #expect(abs(place.x - 665_214.7362263552) < 1e-5)
        #expect(abs(place.y - -912_246.2850507725) < 1e-5)
    }

    @Test func keepsTheOrderOfALine() throws {
        let transform = try CoordinateTransform(from: .utmNorth(zone: 21), to: .wgs84)
        let line = try transform.line([(500_000, 0), (500_000, 100_000), (600_000, 0)])

        #expect(line.map { $0.x.rounded() } == [-57, -57, -56])
        #expect(line[1].y > line[0].y)
    }

    @Test func comesBackToWhereItStarted() throws {
        let there = try CoordinateTransform(from: .utmNorth(zone: 21), to: .utmNorth(zone: 22))
        let back = try CoordinateTransform(from: .utmNorth(zone: 22), to: .utmNorth(zone: 21))
        let place = try there.point(x: 800_000, y: -900_000)
        let again = try back.point(x: place.x, y: place.y)

        #expect(abs(again.x - 800_000) < 1e-4)
        #expect(abs(again.y - -900_000) < 1e-4)
    }

    @Test func saysThatAPointHasNoPlaceInTheOtherSystem() throws {
        let transform = try CoordinateTransform(from: .wgs84, to: .utmNorth(zone: 21))
        let error = #expect(throws: CoordinateError.self) { try transform.point(x: 33, y: 0) }

        #expect(
            error?.description == """
                The point (33.0, 0.0) in EPSG:4326 has no place in EPSG:32621.
                Check that x is the longitude or easting, and y the latitude or northing.
                """)
    }

    @Test(arguments: [
        (99, "PROJ: proj_create_from_database: crs not found"), (99_999_999_999, "a code of EPSG isn't that large"),
    ])
    func saysThatASystemIsUnknown(epsg: Int, reason: String) {
        let error = #expect(throws: CoordinateError.self) {
            _ = try CoordinateTransform(from: CRS(epsg: epsg), to: .wgs84)
        }

        #expect(
            error?.description == """
                PROJ doesn't know the coordinate system EPSG:\(epsg): \(reason).
                Check the code on https://epsg.io, and that PROJ's data (package proj-data) is installed.
                """)
    }
}

import GeoIO
import Geography
import Testing

struct GeodesicAreaTests {
    private func polygon(_ corners: [(Double, Double)]) -> Polygon {
        Polygon(exterior: (corners + corners.prefix(1)).map { Coordinate(longitude: $0.0, latitude: $0.1) })
    }

    // The value is GeographicLib's for Python, 2.1: Geodesic.WGS84.Polygon() with the same four corners.
    @Test func agreesWithGeographicLibOnAOneDegreeSquare() {
        let area = polygon([(0, 0), (1, 0), (1, 1), (0, 1)]).geodesicArea

        #expect((area.squareMetres / 12_308_778_361.469452 - 1).magnitude < 1e-12)
    }

    @Test func isTheSameForEitherWindingAndStart() {
        let corners = [(-55.0, -6.0), (-54.9, -6.0), (-54.9, -5.9), (-55.0, -5.9)]
        let area = polygon(corners).geodesicArea.squareMetres

        #expect((polygon(corners.reversed()).geodesicArea.squareMetres / area - 1).magnitude < 1e-12)
        #expect((polygon(Array(corners[2...] + corners[..<2])).geodesicArea.squareMetres / area - 1).magnitude < 1e-12)
    }

    @Test func leavesOutHoles() {
        let outer = polygon([(0, 0), (2, 0), (2, 2), (0, 2)])
        let hole = polygon([(0.5, 0.5), (1, 0.5), (1, 1), (0.5, 1)])
        let pierced = Polygon(exterior: outer.exterior, holes: [hole.exterior])

        #expect(
            (pierced.geodesicArea.squareMetres + hole.geodesicArea.squareMetres - outer.geodesicArea.squareMetres)
                .magnitude < 1e-3)
    }
}

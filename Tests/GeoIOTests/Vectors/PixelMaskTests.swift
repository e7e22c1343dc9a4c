import GeoIO
import Geography
import Testing

struct PixelMaskTests {
    /// A degree of longitude at the equator is 111.3 km: from 57° W, 0° on, 0.00018° are 20 m.
    private let grid = Extent(crs: CRS(epsg: 32621), originX: 500_000, originY: 0, resolution: 10, width: 4, height: 2)

    @Test func takesThePixelsWhoseCentreLiesInside() throws {
        let mask = try PixelMask(of: MultiPolygon([box(from: 0, to: 0.00016, south: -0.00009)]), on: grid)

        #expect(mask.isInside == [true, true, false, false, false, false, false, false])
    }

    @Test func leavesHolesOut() throws {
        var polygon = box(from: -0.001, to: 0.001, south: -0.001)
        polygon.exterior = box(from: -0.001, to: 0.001, north: 0.001, south: -0.001).exterior
        polygon.holes = [box(from: 0.00009, to: 0.00018, south: -0.00009).exterior]
        let mask = try PixelMask(of: MultiPolygon([polygon]), on: grid)

        #expect(mask.isInside == [true, false, true, true, true, true, true, true])
    }

    private func box(from west: Double, to east: Double, north: Double = 0, south: Double) -> Polygon {
        let ring = [(west, north), (west, south), (east, south), (east, north), (west, north)]
        return Polygon(exterior: ring.map { Coordinate(longitude: -57 + $0.0, latitude: $0.1) })
    }
}

import GeoIO
import Geography

/// The edges of squares and granules of a zone in degrees, without jumps at the antimeridian.
struct ZoneOutlines: ~Copyable {
    private let zone: Int
    private let toDegrees: CoordinateTransform
    private let toMetres: CoordinateTransform

    init(of zone: Int) throws {
        let toDegrees = try CoordinateTransform(from: .utmNorth(zone: zone), to: .wgs84)
        let toMetres = try CoordinateTransform(from: .wgs84, to: .utmNorth(zone: zone))
        self.zone = zone
        self.toDegrees = toDegrees
        self.toMetres = toMetres
    }

    /// The rows of squares that a grid zone has a part in.
    func rows(of bounds: Bounds) throws -> ClosedRange<Int> {
        let middle = Double(6 * zone - 183)
        let corners = [bounds.minX, middle, bounds.maxX].flatMap { [($0, bounds.minY), ($0, bounds.maxY)] }
        let northings = try toMetres.line(corners).map(\.y)
        let (first, last) = (northings.min() ?? 0, northings.max() ?? 0)
        return Int((first / 100_000).rounded(.down))...Int((last / 100_000).rounded(.down))
    }

    func square(_ square: MGRSSquare) throws -> Polygon {
        let (x, y) = (Double(square.column) * 100_000, Double(square.row) * 100_000)
        return try outline(Bounds(minX: x, minY: y, maxX: x + 100_000, maxY: y + 100_000))
    }

    func granule(_ square: MGRSSquare) throws -> Polygon {
        let (west, north) = (Double(square.column) * 100_000, Double(square.row + 1) * 100_000)
        return try outline(
            Bounds(minX: west - 40, minY: north - 109_800, maxX: west + 109_800, maxY: north + 40))
    }

    private func outline(_ box: Bounds) throws -> Polygon {
        let steps = (0..<8).map { Double($0) / 8 }
        let south = steps.map { (box.minX + $0 * box.width, box.minY) }
        let east = steps.map { (box.maxX, box.minY + $0 * box.height) }
        let north = steps.map { (box.maxX - $0 * box.width, box.maxY) }
        let west = steps.map { (box.minX, box.maxY - $0 * box.height) }
        let middle = Double(6 * zone - 183)
        let ring = try toDegrees.line(south + east + north + west).map { point in
            Coordinate(longitude: middle + (point.x - middle).remainder(dividingBy: 360), latitude: point.y)
        }
        return Polygon(exterior: ring + ring.prefix(1))
    }
}

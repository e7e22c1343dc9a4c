import Foundation
import GeoIO
import Geography

/// The search for the granules that show a region.
///
/// A granule is 109.8 km wide and begins at the north-western corner of its square, moved by up to 40 m to the west or the
/// north; it reaches over its southern and eastern neighbours. A square on the border of two grid zones has a name in each,
/// and both are returned: which of them there are granules of, their archive knows.
struct GranuleSearch: ~Copyable {
    private let region: Bounds
    private let shape: PreparedShape

    init?(over region: MultiPolygon) throws(ShapeError) {
        guard let bounds = region.bounds else { return nil }
        self.region = bounds
        shape = try PreparedShape(OGRShape(region))
    }

    /// Sorted by name.
    func squares() throws -> [MGRSSquare] {
        var found: [MGRSSquare] = []
        for gridZone in GridZone.all { found += try squares(in: gridZone) }
        return found.sorted { $0.name < $1.name }
    }

    private func squares(in gridZone: GridZone) throws -> [MGRSSquare] {
        guard let bounds = gridZone.bounds, isNear(bounds) else { return [] }
        let outlines = try Outlines(of: gridZone.zone)
        // Touching it isn't lying in it.
        let ground = OGRShape(MultiPolygon([Polygon(around: bounds.padded(by: -1e-6))]))
        var found: [MGRSSquare] = []
        for row in try outlines.rows(of: bounds) {
            for column in 1...8 {
                let square = MGRSSquare(gridZone: gridZone, column: column, row: row)
                let granule = try outlines.granule(square)
                guard meetsRegion(granule) else { continue }
                if ground.intersects(OGRShape(MultiPolygon([try outlines.square(square)]))) { found.append(square) }
            }
        }
        return found
    }

    /// Whether granules of a grid zone may reach the region: they are 1.1 degrees of latitude high.
    private func isNear(_ zone: Bounds) -> Bool {
        guard zone.minY - 2.1 <= region.maxY, zone.maxY + 1 >= region.minY else { return false }
        // 220 km at the highest latitude of the zone.
        let margin = 2 / max(0.09, cos(max(zone.minY.magnitude, zone.maxY.magnitude) * .pi / 180))
        return [-360.0, 0, 360].contains { turn in
            zone.minX + turn - margin <= region.maxX && zone.maxX + turn + margin >= region.minX
        }
    }

    private func meetsRegion(_ granule: Polygon) -> Bool {
        for turn in [0.0, -360, 360] {
            let moved = granule.exterior.map { Coordinate(longitude: $0.longitude + turn, latitude: $0.latitude) }
            guard let box = MultiPolygon([Polygon(exterior: moved)]).bounds, box.intersects(region) else { continue }
            if shape.intersects(OGRShape(MultiPolygon([Polygon(exterior: moved)]))) { return true }
        }
        return false
    }
}

/// The edges of squares and granules of a zone in degrees, without jumps at the antimeridian.
private struct Outlines: ~Copyable {
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

extension Polygon {
    fileprivate init(around box: Bounds) {
        let corners = [
            (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY),
            (box.minX, box.minY),
        ]
        self.init(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) })
    }
}

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
        let outlines = try ZoneOutlines(of: gridZone.zone)
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

extension Polygon {
    fileprivate init(around box: Bounds) {
        let corners = [
            (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY),
            (box.minX, box.minY),
        ]
        self.init(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) })
    }
}

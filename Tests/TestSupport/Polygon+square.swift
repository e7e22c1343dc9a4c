package import Geography

extension Polygon {
    /// A square with its lower left corner at a place, degrees on a side.
    package static func square(_ longitude: Double, _ latitude: Double, side: Double = 0.01) -> Polygon {
        Polygon(exterior: ring(longitude, latitude, side: side))
    }

    package static func ring(_ longitude: Double, _ latitude: Double, side: Double) -> [Coordinate] {
        [(0, 0), (side, 0), (side, side), (0, side), (0, 0)].map { dx, dy in
            Coordinate(longitude: longitude + dx, latitude: latitude + dy)
        }
    }
}

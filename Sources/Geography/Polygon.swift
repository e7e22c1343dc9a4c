/// A polygon on the ground: one outer ring and any holes in it.
///
/// Rings are closed (the last coordinate repeats the first) and their edges are straight in
/// longitude and latitude, as RFC 7946 has them.
package struct Polygon: Hashable, Sendable {
    package var exterior: [Coordinate]
    package var holes: [[Coordinate]]

    package init(exterior: [Coordinate], holes: [[Coordinate]] = []) {
        self.exterior = exterior
        self.holes = holes
    }

    /// The outer ring, then the holes.
    package var rings: [[Coordinate]] { [exterior] + holes }
}

/// Several polygons taken as one shape, like a region with islands.
package struct MultiPolygon: Hashable, Sendable {
    package var polygons: [Polygon]

    package init(_ polygons: [Polygon]) {
        self.polygons = polygons
    }

    package var isEmpty: Bool { polygons.isEmpty }

    /// The smallest box that holds every outer ring; `nil` when there is no polygon.
    package var bounds: Bounds? {
        Bounds(around: polygons.lazy.flatMap(\.exterior).map { ($0.longitude, $0.latitude) })
    }
}

import CGDAL
package import Geography

extension Polygon {
    /// The area on the WGS84 ellipsoid, with geodesics for edges and without the holes.
    ///
    /// Reference: Karney (2013), Algorithms for geodesics, <https://doi.org/10.1007/s00190-012-0578-z>,
    /// as PROJ's `geodesic.h` has it: accurate to about a square metre for a country.
    package var geodesicArea: Area {
        let inner = holes.reduce(0) { $0 + Polygon.area(of: $1) }
        return Area(squareMetres: Polygon.area(of: exterior) - inner)
    }

    private static func area(of ring: [Coordinate]) -> Double {
        var ellipsoid = geod_geodesic()
        geod_init(&ellipsoid, 6_378_137, 1 / 298.257223563)
        var latitudes = ring.dropLast().map(\.latitude)
        var longitudes = ring.dropLast().map(\.longitude)
        var area = 0.0
        geod_polygonarea(&ellipsoid, &latitudes, &longitudes, Int32(latitudes.count), &area, nil)
        return area.magnitude
    }
}

extension MultiPolygon {
    /// The sum over its polygons, which must not overlap.
    package var geodesicArea: Area { polygons.reduce(.zero) { $0 + $1.geodesicArea } }
}

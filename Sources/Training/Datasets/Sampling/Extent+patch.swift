package import GeoIO
package import Geography

extension Extent {
    /// The ground of a patch of 10 m pixels around a place, in its zone of UTM: what the published system cuts.
    ///
    /// The corner is half a patch to the north-west of the place, its easting rounded down and its northing rounded up
    /// to whole pixels, so that patches lie on the pixels of Sentinel-2.
    ///
    /// Reference: definitions.md, C.3 (`CenteredTile`).
    package static func patch(around place: Coordinate, side: Int) throws(CoordinateError) -> Extent {
        let zone = min(60, max(1, Int(((place.longitude + 180) / 6).rounded(.down)) + 1))
        let crs = CRS.utmNorth(zone: zone)
        let centre = try CoordinateTransform(from: .wgs84, to: crs).point(x: place.longitude, y: place.latitude)
        let half = Double(side) * 5
        return Extent(
            crs: crs, originX: ((centre.x - half) / 10).rounded(.down) * 10,
            originY: ((centre.y + half) / 10).rounded(.up) * 10, resolution: 10, width: side, height: side)
    }
}

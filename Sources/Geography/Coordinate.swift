/// A place on the WGS84 ellipsoid, in degrees.
///
/// Longitude comes first, as in GeoJSON (RFC 7946): east and north are positive.
package struct Coordinate: Hashable, Sendable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// A coordinate reference system, by its EPSG code.
package struct CRS: Hashable, Sendable, CustomStringConvertible {
    package let epsg: Int

    package init(epsg: Int) {
        self.epsg = epsg
    }

    /// Longitude and latitude on WGS84, in degrees.
    package static let wgs84 = CRS(epsg: 4326)

    /// UTM on WGS84, always the northern form: the Descartes Labs grid gives places south of the
    /// equator negative northings instead of the southern zones' false ones.
    package static func utmNorth(zone: Int) -> CRS { CRS(epsg: 32600 + zone) }

    /// The projection of web maps, in metres of the equator.
    package static let webMercator = CRS(epsg: 3857)

    package var description: String { "EPSG:\(epsg)" }
}

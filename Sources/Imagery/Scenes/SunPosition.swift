/// Where the sun stood over a scene, in degrees: its mean over the granule.
package struct SunPosition: Codable, Hashable, Sendable {
    /// From straight above: 0 is overhead, 90 the horizon.
    package var zenith: Double
    /// From north, clockwise: 90 is east.
    package var azimuth: Double

    package init(zenith: Double, azimuth: Double) {
        self.zenith = zenith
        self.azimuth = azimuth
    }
}

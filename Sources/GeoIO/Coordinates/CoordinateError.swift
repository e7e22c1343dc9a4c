package import Geography

/// Why coordinates can't be taken from one system to another.
package enum CoordinateError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownSystem(CRS, reason: String)
    case noTransform(from: CRS, to: CRS, reason: String)
    /// The point lies where the systems don't meet, like a pole in UTM.
    case outside(x: Double, y: Double, from: CRS, to: CRS)

    package var description: String {
        switch self {
        case .unknownSystem(let crs, let reason):
            """
            PROJ doesn't know the coordinate system \(crs): \(reason).
            Check the code on https://epsg.io, and that PROJ's data (package proj-data) is installed.
            """
        case .noTransform(let source, let target, let reason):
            """
            Can't take coordinates from \(source) to \(target): \(reason).
            Check that PROJ's data (package proj-data) is installed.
            """
        case .outside(let x, let y, let source, let target):
            """
            The point (\(x), \(y)) in \(source) has no place in \(target).
            Check that x is the longitude or easting, and y the latitude or northing.
            """
        }
    }
}

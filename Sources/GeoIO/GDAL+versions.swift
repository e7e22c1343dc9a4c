import CGDAL

extension GDAL {
    /// The release of GDAL that runs, like `3.6.2`.
    package static var version: String { information("RELEASE_NAME") }

    /// The release of PROJ that runs.
    package static var projVersion: String {
        var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
        OSRGetPROJVersion(&major, &minor, &patch)
        return "\(major).\(minor).\(patch)"
    }

    /// The release of GEOS that GDAL was built with; `nil` where it has none.
    package static var geosVersion: String? {
        let line = information("BUILD_INFO").split(separator: "\n").first { $0.hasPrefix("GEOS_VERSION=") }
        return line.map { String($0.dropFirst("GEOS_VERSION=".count).prefix { $0 != "-" }) }
    }

    /// Whether GDAL has a driver, by its short name.
    package static func hasDriver(_ name: String) -> Bool {
        registerDrivers()
        return GDALGetDriverByName(name) != nil
    }

    private static func information(_ request: String) -> String {
        GDALVersionInfo(request).map { String(cString: $0) } ?? ""
    }
}

import GeoIO
package import Geography

extension Scene {
    /// The ground that the scene's files lie on, in longitude and latitude: as told, or the outline of one band's raster,
    /// parts of which may hold no data.
    package func ground() throws -> MultiPolygon {
        if let footprint { return footprint }
        guard let band = bands.first, let file = files[band] else { return MultiPolygon([]) }
        return try MultiPolygon(outlineOf: Dataset(reading: file.path).extent())
    }
}

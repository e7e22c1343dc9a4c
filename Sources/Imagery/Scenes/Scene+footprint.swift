import GeoIO
package import Geography

extension Scene {
    /// The ground that the scene's files lie on, in longitude and latitude: as told, or the outline of one band's raster,
    /// parts of which may hold no data.
    package func ground() throws -> MultiPolygon {
        if let footprint { return footprint }
        guard let band = bands.first, let file = files[band] else { return MultiPolygon([]) }
        let extent = try Dataset(reading: file.path).extent()
        let box = extent.bounds
        let corners = [(box.minX, box.maxY), (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY)]
        let ring = try CoordinateTransform(from: extent.crs, to: .wgs84).line(corners).map {
            Coordinate(longitude: $0.x, latitude: $0.y)
        }
        return MultiPolygon([Polygon(exterior: ring + ring.prefix(1))])
    }
}

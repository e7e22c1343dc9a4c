import GeoIO
package import Geography

extension Scene {
    /// The ground that the scene's files lie on, in longitude and latitude.
    ///
    /// The outline of one band's raster: parts of it may hold no data.
    package func footprint() throws -> MultiPolygon {
        guard let band = bands.first, let path = files[band] else { return MultiPolygon([]) }
        let extent = try Dataset(reading: path).extent()
        let box = extent.bounds
        let corners = [(box.minX, box.maxY), (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY)]
        let ring = try CoordinateTransform(from: extent.crs, to: .wgs84).line(corners).map {
            Coordinate(longitude: $0.x, latitude: $0.y)
        }
        return MultiPolygon([Polygon(exterior: ring + ring.prefix(1))])
    }

    /// The files that a reading of these bands opens, the mask's included.
    package func paths(of bands: [Band]) -> [String] {
        bands.compactMap { files[$0] } + [mask].compactMap(\.self)
    }
}

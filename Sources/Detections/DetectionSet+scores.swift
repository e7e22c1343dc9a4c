import GeoIO
package import Geography

/// How much of a region was seen: its windows, and those that at least one mosaic window showed.
package struct Observation: Hashable, Sendable {
    package var windowCount = 0
    package var observedCount = 0
}

extension DetectionSet {
    /// The windows of a region whose mean score exceeds the threshold.
    ///
    /// A window that reaches over the boundary counts whole. Where tiles overlap, windows of both are
    /// kept; the footprint is the union.
    package static func detect(
        in scores: [TileScores], above threshold: Double, within boundary: MultiPolygon
    ) throws -> (DetectionSet, Observation) {
        let region = try PreparedShape(OGRShape(boundary))
        var features: [Feature] = []
        var observation = Observation()
        for tile in scores {
            let corners = try WindowCorners(of: tile.tile.extent)
            for record in tile.records {
                let polygon = try corners.polygon(of: record.window)
                guard region.intersects(OGRShape(MultiPolygon([polygon]))) else { continue }
                observation.windowCount += 1
                guard let figures = record.figures else { continue }
                observation.observedCount += 1
                guard Double(figures.mean) > threshold else { continue }
                features.append(Feature(polygon, properties: figures.properties))
            }
        }
        return (DetectionSet(features: FeatureCollection(features)), observation)
    }
}

extension ScoreFigures {
    /// The figures as the published detections carry them, and the spread of an ensemble.
    fileprivate var properties: [String: JSONValue] {
        var properties: [String: JSONValue] = [
            "mean": .number(mean.shortest), "median": .number(median.shortest), "min": .number(min.shortest),
            "max": .number(max.shortest), "std": .number(deviation.shortest), "count": .number(Double(count)),
        ]
        properties["spread"] = spread.map { .number($0.shortest) }
        return properties
    }
}

extension Float {
    /// The double whose shortest text is this number's, so that 0.8 stays `0.8` in a file.
    fileprivate var shortest: Double { Double("\(self)") ?? Double(self) }
}

/// Turns windows of a raster into polygons of longitude and latitude.
struct WindowCorners: ~Copyable {
    private let extent: Extent
    private let transform: CoordinateTransform

    init(of extent: Extent) throws {
        self.extent = extent
        transform = try CoordinateTransform(from: extent.crs, to: .wgs84)
    }

    /// The window's outline: north-west, south-west, south-east, north-east, and back.
    func polygon(of window: Window) throws -> Polygon {
        let box = extent.bounds(of: window)
        let corners = [(box.minX, box.maxY), (box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY)]
        let ring = try transform.line(corners).map { Coordinate(longitude: $0.x, latitude: $0.y) }
        return Polygon(exterior: ring + ring.prefix(1))
    }
}

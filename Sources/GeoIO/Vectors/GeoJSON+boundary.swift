package import Geography

extension GeoJSON {
    /// Reads a boundary: the polygons of a file, all of them together one region.
    ///
    /// A region is drawn by a person, so what is wrong with it is refused, not repaired: no polygon,
    /// a ring that crosses itself, or one that crosses the antimeridian.
    package static func readBoundary(_ path: String) throws(GeoIOError) -> MultiPolygon {
        let boundary = MultiPolygon(try read(path).polygons)
        guard !boundary.isEmpty else { throw .noPolygon(path: path) }
        for polygon in boundary.polygons {
            guard !polygon.crossesAntimeridian else { throw .crossesAntimeridian(path: path) }
            if let defect = OGRShape(MultiPolygon([polygon])).defect { throw .selfCrossing(path: path, reason: defect) }
        }
        return boundary
    }

    /// Reads detections.
    ///
    /// A self-crossing ring is repaired, since machines make them, and counted.
    package static func readDetections(
        _ path: String
    ) throws(GeoIOError) -> (collection: FeatureCollection, repairedCount: Int) {
        var collection = try read(path)
        var repairedCount = 0
        for (index, feature) in collection.features.enumerated() {
            guard !feature.geometry.polygons.isEmpty else {
                throw .noArea(path: path, feature: index, kind: feature.geometry.kind)
            }
            let shape = OGRShape(MultiPolygon(feature.geometry.polygons))
            guard shape.defect != nil else { continue }
            do {
                collection.features[index].geometry = .multiPolygon(try shape.repaired().multiPolygon)
            } catch {
                throw .cannotRepair(path: path, feature: index, reason: error.description)
            }
            repairedCount += 1
        }
        return (collection, repairedCount)
    }
}

extension Polygon {
    /// Whether the polygon leaves ±180°, or jumps from one side of the world to the other.
    fileprivate var crossesAntimeridian: Bool {
        rings.contains { ring in
            ring.contains { $0.longitude.magnitude > 180 }
                || zip(ring, ring.dropFirst()).contains { ($0.longitude - $1.longitude).magnitude > 180 }
        }
    }
}

package import GeoIO
import Geography

/// The detections of one region and period: windows, or polygons that somebody published.
package struct DetectionSet: Hashable, Sendable {
    package var features: FeatureCollection
    /// How many self-crossing rings were repaired on reading.
    package var repairedCount: Int

    package init(features: FeatureCollection, repairedCount: Int = 0) {
        self.features = features
        self.repairedCount = repairedCount
    }

    /// The union of the detections: each place once, however many windows saw it.
    ///
    /// One feature a separate polygon, from west to east.
    package func dissolved() throws(ShapeError) -> FeatureCollection {
        let union = try OGRShape(MultiPolygon(features.polygons)).unionOfParts().multiPolygon
        let polygons = union.polygons.sorted { first, second in
            first.exterior.lexicographicallyPrecedes(second.exterior) {
                ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude)
            }
        }
        return FeatureCollection(polygons.map { Feature($0) })
    }
}

extension DetectionSet {
    /// Reads published detections and keeps those whose properties begin with the values of `filter`.
    package init(published path: String, where filter: [String: String]) throws(GeoIOError) {
        let (collection, repairedCount) = try GeoJSON.readDetections(path)
        features = FeatureCollection(collection.features.filter { $0.matches(filter) })
        self.repairedCount = repairedCount
    }
}

extension Feature {
    fileprivate func matches(_ filter: [String: String]) -> Bool {
        filter.allSatisfy { name, start in
            switch properties[name] {
            case .string(let text): text.hasPrefix(start)
            case .number(let number): number.jsonText.hasPrefix(start)
            default: false
            }
        }
    }
}

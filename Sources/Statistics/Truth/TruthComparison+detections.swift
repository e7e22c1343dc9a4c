import Detections
package import GeoIO
import Geography

extension TruthComparison {
    /// Holds detections against the truth.
    ///
    /// - Parameters:
    ///   - period: The detections.
    ///   - mines: What is known to be mined in that period. Features of one `name` are parts of one mine, which is found
    ///     when any of them is; a feature without a name is a mine of its own.
    ///   - others: What may be taken for a mine, each feature with its `class`.
    /// - Throws: `ShapeError` where GEOS can't calculate with the polygons.
    package init(
        of period: RegionDetections, mines: FeatureCollection, others: FeatureCollection
    ) throws(ShapeError) {
        let detections = period.detections.features.features
        let mined = try OGRShape(MultiPolygon(mines.polygons)).unionOfParts()
        let footprint = try OGRShape(MultiPolygon(period.detections.features.polygons)).unionOfParts()
        let isRight = try detections.covering(mined)
        let isFound = try mines.features.covering(footprint)
        let names = mines.features.enumerated().map { $1.properties["name"]?.string ?? "unnamed \($0)" }
        let wrong = zip(detections, isRight).filter { !$1 }.map { $0.0 }
        self.init(
            region: period.region, period: period.period, model: period.model, threshold: period.threshold,
            mineCount: Set(names).count, foundCount: Set(zip(names, isFound).filter { $0.1 }.map { $0.0 }).count,
            detectionCount: detections.count, rightCount: isRight.count { $0 },
            mistaken: try wrong.mistaken(among: others), minedGround: mined.multiPolygon.geodesicArea,
            footprint: footprint.multiPolygon.geodesicArea,
            minedGroundFound: try mined.intersection(footprint).multiPolygon.geodesicArea)
    }
}

extension [Feature] {
    /// For each, whether it and a shape have ground in common; touching edges don't count.
    fileprivate func covering(_ shape: borrowing OGRShape) throws(ShapeError) -> [Bool] {
        let index = try PreparedShape(shape)
        var covers: [Bool] = []
        for feature in self {
            let own = OGRShape(MultiPolygon(feature.geometry.polygons))
            guard index.intersects(own) else {
                covers.append(false)
                continue
            }
            covers.append(try !own.intersection(shape).multiPolygon.polygons.isEmpty)
        }
        return covers
    }

    /// What these detections cover, by kind: the most frequent first.
    fileprivate func mistaken(among others: FeatureCollection) throws(ShapeError) -> [MistakenFor] {
        let kinds = Dictionary(grouping: others.features) { $0.properties["class"]?.string ?? "unnamed" }
        var counts: [MistakenFor] = []
        var isExplained = [Bool](repeating: false, count: count)
        for (kind, features) in kinds.sorted(by: { $0.key < $1.key }) {
            let ground = try OGRShape(MultiPolygon(features.flatMap(\.geometry.polygons))).unionOfParts()
            let covers = try covering(ground)
            for index in indices where covers[index] { isExplained[index] = true }
            counts.append(MistakenFor(kind, count: covers.count { $0 }))
        }
        counts.append(MistakenFor(MistakenFor.nothingKnown, count: isExplained.count { !$0 }))
        return counts.filter { $0.count > 0 }.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    }
}

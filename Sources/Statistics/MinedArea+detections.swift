import Detections
package import GeoIO
package import Geography

extension MinedArea {
    /// The series of one region: area of each period, and change from each to the next.
    ///
    /// - Parameter periods: One region's detections under one model, in any order.
    /// - Returns: The areas, in the order of time.
    /// - Throws: `ShapeError` where GEOS can't calculate with the polygons.
    package static func series(of periods: [RegionDetections]) throws(ShapeError) -> [MinedArea] {
        var series: [MinedArea] = []
        var before = MultiPolygon([])
        var cumulative = MultiPolygon([])
        for period in periods.sorted(by: { $0.period < $1.period }) {
            let polygons = period.detections.features.polygons
            let footprint = try period.footprint()
            cumulative = try OGRShape(cumulative).union(OGRShape(footprint)).multiPolygon
            let change = series.isEmpty ? nil : try AreaChange(from: before, to: footprint)
            series.append(
                MinedArea(
                    of: period, footprint: footprint.geodesicArea,
                    polygonSum: polygons.reduce(.zero) { $0 + $1.geodesicArea }, change: change,
                    cumulative: cumulative.geodesicArea))
            before = footprint
        }
        return series
    }

    private init(
        of period: RegionDetections, footprint: Area, polygonSum: Area, change: AreaChange?, cumulative: Area
    ) {
        self.init(
            region: period.region, period: period.period, model: period.model, threshold: period.threshold,
            detectionCount: period.detections.features.features.count, repairedCount: period.detections.repairedCount,
            observedShare: period.observedShare, ground: period.ground, footprint: footprint, polygonSum: polygonSum,
            change: change,
            cumulative: cumulative, dataDigest: period.dataDigest)
    }
}

extension AreaChange {
    /// The change between two footprints.
    package init(from before: MultiPolygon, to after: MultiPolygon) throws(ShapeError) {
        self = try FootprintChange(from: before, to: after).areas
    }
}

import Detections
import GeoIO
import Geography
import Statistics
import TestSupport
import Testing

struct FootprintChangeTests {
    private func detections(_ year: String, from west: Double) throws -> RegionDetections {
        let squares = (0..<3).map { Feature(Polygon.square(west + 0.01 * Double($0), -6)) }
        return RegionDetections(
            region: "r", period: try #require(Period(year)), model: "m", threshold: 0.5,
            detections: DetectionSet(features: FeatureCollection(squares)), observedShare: nil, dataDigest: "d")
    }

    @Test func cutsTheSameGroundThatTheTableOfAreasMeasures() throws {
        let periods = [try detections("2016", from: -57), try detections("2020", from: -56.99)]
        let row = try #require(try MinedArea.series(of: periods).last?.change)

        let change = try FootprintChange(from: periods[0].footprint(), to: periods[1].footprint())

        #expect(change.areas == row)
        for (kind, area) in [("new", row.new), ("persisting", row.persisting), ("lost", row.lost)] {
            let own = change.features.features.filter { $0.properties["change"]?.string == kind }
            let sum = FeatureCollection(own).polygons.reduce(Area.zero) { $0 + $1.geodesicArea }
            #expect((sum.hectares / area.hectares - 1).magnitude < 1e-9, "\(kind)")
            #expect(area > .hectares(100), "\(kind)")
        }
    }

    @Test func hasNoShapesWhereNothingChanged() throws {
        let footprint = try detections("2016", from: -57).footprint()

        let change = try FootprintChange(from: footprint, to: footprint)

        #expect(change.new.isEmpty && change.lost.isEmpty)
        #expect(change.features.features.allSatisfy { $0.properties["change"]?.string == "persisting" })
    }
}

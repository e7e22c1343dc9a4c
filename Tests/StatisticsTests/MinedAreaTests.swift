import Detections
import Foundation
import GeoIO
import Geography
import Statistics
import TestSupport
import Testing

struct MinedAreaTests {
    private func rectangle(_ west: Double, _ south: Double, _ width: Double, _ height: Double) -> Feature {
        let corners = [
            (west, south), (west + width, south), (west + width, south + height), (west, south + height), (west, south),
        ]
        return Feature(Polygon(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) }))
    }

    private func detections(_ period: String, _ features: [Feature]) throws -> RegionDetections {
        RegionDetections(
            region: "r", period: try #require(Period(period)), model: "m", threshold: 0.5,
            detections: DetectionSet(features: FeatureCollection(features)), observedShare: nil, dataDigest: "d")
    }

    @Test func countsOverlapsOnceInTheFootprint() throws {
        let features = [rectangle(0, 0, 0.02, 0.01), rectangle(0.01, 0, 0.02, 0.01)]
        let whole = try #require(FeatureCollection([rectangle(0, 0, 0.03, 0.01)]).polygons.first).geodesicArea

        let area = try #require(try MinedArea.series(of: [detections("2020", features)]).first)

        #expect((area.footprint.hectares / whole.hectares - 1).magnitude < 1e-7)
        #expect((area.polygonSum.hectares / whole.hectares - 4.0 / 3).magnitude < 1e-6)
        #expect(area.change == nil)
    }

    @Test(arguments: 0..<20)
    func addsUp(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        let years = try ["2018", "2019", "2020"].map { year in
            let features = (0..<60).map { _ in
                rectangle(
                    -55 + Double(Int.random(in: 0..<40, using: &random)) * 0.001,
                    -6 + Double(Int.random(in: 0..<40, using: &random)) * 0.001, 0.004, 0.004)
            }
            return try detections(year, features)
        }

        let series = try MinedArea.series(of: years)

        for (before, now) in zip(series, series.dropFirst()) {
            let change = try #require(now.change)
            let hectare = now.footprint.hectares * 1e-7
            #expect(
                ((change.new + change.persisting).hectares - now.footprint.hectares).magnitude < hectare, "seed \(seed)"
            )
            #expect(
                ((change.lost + change.persisting).hectares - before.footprint.hectares).magnitude < hectare,
                "seed \(seed)")
            #expect(change.residual(of: now.footprint) < 1e-7, "seed \(seed)")
            #expect(now.cumulative >= now.footprint && now.cumulative >= before.cumulative, "seed \(seed)")
        }
    }

    @Test func takesPeriodsInTheOrderOfTime() throws {
        let series = try MinedArea.series(of: [
            detections("2020", [rectangle(0, 0, 0.02, 0.01)]), detections("2018", [rectangle(0, 0, 0.01, 0.01)]),
        ])

        #expect(series.map(\.period.name) == ["2018", "2020"])
        #expect(series[1].change?.lost == .zero)
    }

    @Test func isNothingWhereNothingWasFound() throws {
        let series = try MinedArea.series(of: [
            detections("2019", [rectangle(0, 0, 0.01, 0.01)]), detections("2020", []),
        ])

        #expect(series[1].footprint == .zero)
        #expect(series[1].change?.lost == series[0].footprint)
    }
}

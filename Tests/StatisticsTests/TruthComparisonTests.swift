import Detections
import GeoIO
import Geography
import Statistics
import Testing

struct TruthComparisonTests {
    private func square(_ west: Double, side: Double = 0.01, kind: String? = nil) -> Feature {
        let corners = [(west, 0), (west + side, 0), (west + side, side), (west, side), (west, 0)]
        return Feature(
            Polygon(exterior: corners.map { Coordinate(longitude: $0.0, latitude: $0.1) }),
            properties: kind.map { ["class": .string($0)] } ?? [:])
    }

    private func comparison(
        _ detections: [Feature], mines: [Feature], others: [Feature] = []
    ) throws -> TruthComparison {
        try TruthComparison(
            of: RegionDetections(
                region: "r", period: try #require(Period("2020")), model: "m", threshold: 0.5,
                detections: DetectionSet(features: FeatureCollection(detections)), observedShare: nil, dataDigest: "d"),
            mines: FeatureCollection(mines), others: FeatureCollection(others))
    }

    @Test func findsTheMinesThatADetectionCoversInPart() throws {
        let comparison = try comparison([square(0.005)], mines: [square(0), square(0.1)])

        #expect(comparison.foundCount == 1)
        #expect(comparison.recall == 0.5)
        #expect(comparison.precision == 1)
    }

    @Test func doesNotTakeATouchingEdgeForACoveredMine() throws {
        let comparison = try comparison([square(0.01)], mines: [square(0)])

        #expect(comparison.foundCount == 0)
        #expect(comparison.rightCount == 0)
    }

    @Test func countsTheNamedPartsOfAMineAsOne() throws {
        var mines = [square(0), square(0.1), square(0.2)]
        mines[0].properties["name"] = .string("north")
        mines[1].properties["name"] = .string("north")

        let comparison = try comparison([square(0.1)], mines: mines)

        #expect(comparison.mineCount == 2)
        #expect(comparison.foundCount == 1)
    }

    @Test func writesAKindWithACommaAsOneCell() throws {
        let comparison = try comparison([square(0)], mines: [], others: [square(0, kind: "road, \"paved\"")])

        #expect(TruthTable([comparison]).csv.hasSuffix(",\"road, \"\"paved\"\" 1\"\r\n"))
    }

    @Test func namesWhatTheOtherDetectionsCover() throws {
        let comparison = try comparison(
            [square(0), square(0.05), square(0.2), square(0.3)], mines: [square(0)],
            others: [square(0.05, kind: "sandbar"), square(0.2, kind: "sandbar"), square(0.05, kind: "road")])

        #expect(
            comparison.mistaken == [
                MistakenFor("sandbar", count: 2), MistakenFor("nothing known", count: 1), MistakenFor("road", count: 1),
            ])
    }

    @Test func measuresMinedGroundThatDetectionsCoverTwiceOnce() throws {
        let comparison = try comparison([square(0), square(0), square(0.05)], mines: [square(0)])

        #expect((comparison.minedGroundFound.hectares / comparison.minedGround.hectares - 1).magnitude < 1e-9)
        #expect(((comparison.excess ?? 0) - 2).magnitude < 1e-6)
    }

    @Test func saysNothingOfSharesOfNothing() throws {
        let comparison = try comparison([], mines: [])

        #expect(comparison.recall == nil)
        #expect(comparison.precision == nil)
        #expect(comparison.excess == nil)
    }
}

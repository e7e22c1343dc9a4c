import Detections
import GeoIO
import Geography
import TestSupport
import Testing

struct DetectionSetTests {
    private let tile = Tile(grid: TileGrid(tileSize: 40, pad: 4), zone: 21, ti: 0, tj: -1)
    private let everywhere = MultiPolygon([
        Polygon(
            exterior: [(-58.0, -1.0), (-56, -1), (-56, 1), (-58, 1), (-58, -1)].map {
                Coordinate(longitude: $0.0, latitude: $0.1)
            })
    ])

    private func scores(_ records: [(column: Int, scores: [Float])]) -> [TileScores] {
        let windows = records.map { record in
            WindowRecord(
                window: Window(column: record.column, row: 0, width: 8, height: 8),
                scores: record.scores.map { Score(mean: $0) })
        }
        return [TileScores(tile: tile, records: windows)]
    }

    @Test func keepsScoresAboveTheThresholdAndNotAtIt() throws {
        let tiles = scores([(0, [0.5]), (8, [0.5000001]), (16, [0.4])])

        let (detections, _) = try DetectionSet.detect(in: tiles, above: 0.5, within: everywhere)

        #expect(detections.features.features.count == 1)
    }

    @Test func comparesTheMeanOverTheMosaicWindows() throws {
        let tiles = scores([(0, [0.9, 0.2]), (8, [0.9, 0.0])])

        let (detections, _) = try DetectionSet.detect(in: tiles, above: 0.5, within: everywhere)

        #expect(detections.features.features.map { $0.properties["count"] } == [.number(2)])
    }

    @Test func countsWhatWasObservedApartFromWhatWasNot() throws {
        let tiles = scores([(0, [0.1]), (8, []), (16, [0.9])])

        let (_, observation) = try DetectionSet.detect(in: tiles, above: 0.5, within: everywhere)

        #expect(observation.windowCount == 3)
        #expect(observation.observedCount == 2)
    }

    @Test func leavesOutWindowsOutsideOfTheRegion() throws {
        let elsewhere = MultiPolygon([
            Polygon(
                exterior: [(-50.0, 0.0), (-49, 0), (-49, 1), (-50, 0)].map {
                    Coordinate(longitude: $0.0, latitude: $0.1)
                })
        ])

        let (detections, observation) = try DetectionSet.detect(in: scores([(0, [0.9])]), above: 0.5, within: elsewhere)

        #expect(detections.features.features.isEmpty)
        #expect(observation.windowCount == 0)
    }

    @Test func writesScoresAsShortAsTheyWereMeant() throws {
        let (detections, _) = try DetectionSet.detect(in: scores([(0, [0.8])]), above: 0.5, within: everywhere)

        #expect(GeoJSON.text(of: detections.features).contains("\"mean\":0.8,"))
    }

    // The corner is pyproj's: Transformer.from_crs(32621, 4326, always_xy=True).transform(499960, 40).
    @Test func placesAWindowWhereItsPixelsAre() throws {
        let (detections, _) = try DetectionSet.detect(in: scores([(0, [0.8])]), above: 0.5, within: everywhere)
        let corner = try #require(detections.features.polygons.first?.exterior.first)

        #expect((corner.longitude - -57.00035946990163).magnitude < 1e-11)
        #expect((corner.latitude - 0.0003618925478320698).magnitude < 1e-11)
    }

    @Test func dissolvesOverlappingWindowsAndKeepsSeparateOnesApart() throws {
        let tiles = scores([(0, [0.9]), (4, [0.9]), (24, [0.9])])
        let (detections, _) = try DetectionSet.detect(in: tiles, above: 0.5, within: everywhere)

        let dissolved = try detections.dissolved()

        #expect(dissolved.features.count == 2)
        let areas = dissolved.polygons.map(\.geodesicArea.squareMetres)
        // 12 and 8 pixels wide, 8 high, where UTM's scale is 0.9996.
        #expect((areas[0] / (120 * 80) * 0.9996 * 0.9996 - 1).magnitude < 1e-5)
        #expect((areas[1] / (80 * 80) * 0.9996 * 0.9996 - 1).magnitude < 1e-5)
    }

    @Test func keepsThePublishedFeaturesOfAYear() throws {
        let folder = try TemporaryFolder()
        let square = everywhere.polygons[0]
        let years: [JSONValue] = [.string("2017-01-01T00:00:00"), .string("2020-01-01T00:00:00"), .number(2020), .null]
        let features = years.map { Feature(square, properties: ["year": $0]) }
        try folder.write(GeoJSON.text(of: FeatureCollection(features)), to: "a.geojson")

        let detections = try DetectionSet(published: "\(folder.path)/a.geojson", where: ["year": "2020"])

        #expect(detections.features.features.map { $0.properties["year"] } == [years[1], years[2]])
    }
}

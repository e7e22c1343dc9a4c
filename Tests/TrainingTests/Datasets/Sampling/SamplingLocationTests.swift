import Foundation
import Geography
import TestSupport
import Testing
import Training

struct SamplingLocationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func read(_ title: String, _ features: String...) throws -> [SamplingLocation] {
        let text = #"{"type": "FeatureCollection", "features": [\#(features.joined(separator: ", "))]}"#
        try folder.write(text, to: "\(title).geojson")
        return try SamplingLocation.read("\(folder.path)/\(title).geojson")
    }

    private func point(_ longitude: Double, _ properties: String = "") -> String {
        """
        {"type": "Feature", "properties": {\(properties)}, "geometry": {"type": "Point", "coordinates": [\(longitude), -6]}}
        """
    }

    private func message(_ title: String, _ feature: String) -> String? {
        #expect(throws: SamplingError.self) { try read(title, feature) }?
            .description.replacing(folder.path, with: "…")
    }

    @Test(arguments: [
        ("bolivar_2020_thresh_0.8_sumbsample_5_positives_cleaned", true), ("MinesPos2018-2020Sentinel_points", true),
        ("MinesNeg_caleb_selection", false), ("random_negatives10k_2025-08", false), ("sand-NEGATIVES", false),
    ])
    func takesTheClassFromTheTitle(title: String, isMine: Bool) throws {
        #expect(try read(title, point(1)).map(\.isMine) == [isMine])
    }

    @Test(arguments: [("1", true), ("0", false), ("true", true), ("false", false), (#""1""#, true)])
    func takesTheClassFromALabel(label: String, isMine: Bool) throws {
        #expect(try read("places", point(1, #""label": \#(label)"#)).map(\.isMine) == [isMine])
    }

    @Test func takesTheCentroidOfTheLargestPolygon() throws {
        let triangles = """
            {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": [
              [[[0, 0], [3, 0], [0, 3], [0, 0]]], [[[9, 9], [9.1, 9], [9, 9.1], [9, 9]]]]}}
            """

        let place = try #require(read("a_positives", triangles).first?.place)

        #expect(abs(place.longitude - 1) < 1e-12 && abs(place.latitude - 1) < 1e-12)
    }

    @Test func takesSourceAndDatesFromProperties() throws {
        let properties = #""source_file": "a", "start_date": "2024-01-01", "end_date": "2025-01-01""#

        let locations = try read("b_negatives", point(1, properties), point(2))

        #expect(locations.map(\.source) == ["a", "b_negatives"])
        #expect(locations.map(\.period) == [Period("2024"), nil])
    }

    @Test(arguments: ["places", "positives_and_negatives"])
    func refusesAFileOfNoKnownClass(title: String) throws {
        #expect(
            message(title, point(1)) == """
                Whether the places of '…/\(title).geojson' are mines isn't known: its title has neither 'pos' nor 'neg', or both.
                Rename it, like '…_positives.geojson', or give each feature a 'label' of 1 for a mine or 0 for none.
                """)
    }

    @Test func refusesALabelAgainstTheTitle() throws {
        #expect(
            message("a_positives", point(1, #""label": 0"#)) == """
                Feature 0 of '…/a_positives.geojson' is labelled no mine, and the file's title says the opposite.
                Correct the label, or rename the file so that its title names no class.
                """)
    }

    @Test func saysWhatElseIsWrong() throws {
        #expect(
            message("a", point(1, #""label": "mine""#)) == """
                Feature 0 of '…/a.geojson' has the label "mine", which is no class.
                Write 1 for a mine or 0 for none.
                """)
        #expect(
            message("a_neg", point(1, #""start_date": "2024-01-01""#)) == """
                Feature 0 of '…/a_neg.geojson' has the dates 2024-01-01.
                Write 'start_date' and 'end_date' like 2024-01-01, the first before the last, or neither.
                """)
        #expect(
            message(
                "a_neg",
                #"{"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": []}}"#)
                    == """
                    Feature 0 of '…/a_neg.geojson' is no place to look at: its geometry is LineString.
                    Sampling locations are Points, Polygons or MultiPolygons; remove what is none.
                    """)
    }

    @Test(.enabled(if: Reference.has("reference/sampling_locations")))
    func readsEveryPublishedFile() throws {
        let folder = Reference.path("reference/sampling_locations")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".geojson") }
        let counts = try files.map { try SamplingLocation.read("\(folder)/\($0)").count }

        #expect(!counts.isEmpty && counts.allSatisfy { $0 > 0 })
    }
}

struct PatchGroundTests {
    @Test func snapsTheCornerToPixels() throws {
        // Easting 500,000 on the equator at 57° W, in UTM zone 21.
        let ground = try Extent.patch(around: Coordinate(longitude: -57, latitude: 0.00001), side: 48)

        #expect(ground.crs == .utmNorth(zone: 21))
        // 500,000 - 240, a hair to one side or the other before it is rounded down; 1.1 m + 240 rounded up.
        #expect([499_750, 499_760].contains(ground.originX))
        #expect(ground.originY == 250)
        #expect(ground.width == 48 && ground.height == 48 && ground.resolution == 10)
    }

    @Test func takesTheLastZoneAtTheEndOfTheWorld() throws {
        #expect(try Extent.patch(around: Coordinate(longitude: 180, latitude: 1), side: 8).crs == .utmNorth(zone: 60))
    }
}

struct PatchFilterTests {
    private func pixels(masked: Int, black: Int) -> [UInt16] {
        (0..<100).flatMap { $0 < masked ? [0, 0] : $0 < masked + black ? [0, 19] : [0, 20] as [UInt16] }
    }

    private func reason(masked: Int = 0, black: Int = 0, isMine: Bool = true) -> PatchFilter.Reason? {
        PatchFilter().objection(to: pixels(masked: masked, black: black), bands: 2, isMine: isMine)
    }

    @Test func keepsLessThanATenthMaskedOrBlack() {
        #expect(reason(masked: 9) == nil)
        #expect(reason(masked: 10) == .masked)
        #expect(reason(black: 9) == nil)
        #expect(reason(black: 10) == .black)
    }

    @Test func looksForBlackPixelsInMinesAlone() {
        #expect(reason(black: 50, isMine: false) == nil)
        #expect(reason(masked: 50, isMine: false) == .masked)
    }
}

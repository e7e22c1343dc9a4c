import Foundation
import GeoIO
import Geography
import Testing

struct BoundaryTests {
    /// Reads a boundary with these features and gives the message, or `nil` when it is fine; `FILE` stands for its path.
    private func message(_ geometries: String...) throws -> String? {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID()).geojson"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let features = geometries.map { #"{"type":"Feature","properties":{},"geometry":\#($0)}"# }
        let text = #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#
        try Data(text.utf8).write(to: URL(filePath: path))
        do {
            _ = try GeoJSON.readBoundary(path)
            return nil
        } catch {
            return error.description.replacing(path, with: "FILE")
        }
    }

    private func polygon(_ ring: String) -> String { #"{"type":"Polygon","coordinates":[\#(ring)]}"# }

    @Test func takesPolygonsOfSeveralFeatures() throws {
        let message = try message(
            polygon("[[0,0],[1,0],[1,1],[0,0]]"), polygon("[[5,5],[6,5],[6,6],[5,5]]"))

        #expect(message == nil)
    }

    @Test func refusesABoundaryWithoutAPolygon() throws {
        #expect(
            try message(#"{"type":"Point","coordinates":[1,2]}"#) == """
                The boundary 'FILE' holds no polygon.
                A boundary is one or more Polygon or MultiPolygon features.
                """)
    }

    @Test func refusesARingThatCrossesItselfAndSaysWhere() throws {
        #expect(
            try message(polygon("[[0,0],[2,2],[2,0],[0,2],[0,0]]")) == """
                The boundary 'FILE' isn't valid: Self-intersection at or near point 1 1.
                Draw the ring so that it doesn't cross or touch itself, or try 'ogr2ogr -makevalid OUT.geojson IN.geojson'.
                """)
    }

    @Test(arguments: ["[[179,0],[181,0],[181,1],[179,1],[179,0]]", "[[179,0],[-179,0],[-179,1],[179,1],[179,0]]"])
    func refusesABoundaryAcrossTheAntimeridian(ring: String) throws {
        #expect(
            try message(polygon(ring)) == """
                The boundary 'FILE' crosses the antimeridian (180° of longitude).
                Cut it there into two polygons, as RFC 7946 section 3.1.9 asks, and keep longitudes within ±180.
                """)
    }

    @Test func repairsAndCountsSelfCrossingDetections() throws {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID()).geojson"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bowTie =
            #"{"type":"Feature","properties":{"mean":1},"geometry":\#(polygon("[[0,0],[2,2],[2,0],[0,2],[0,0]]"))}"#
        let square = #"{"type":"Feature","properties":{},"geometry":\#(polygon("[[5,0],[6,0],[6,1],[5,1],[5,0]]"))}"#
        try Data(#"{"type":"FeatureCollection","features":[\#(bowTie),\#(square)]}"#.utf8).write(
            to: URL(filePath: path))

        let (collection, repairedCount) = try GeoJSON.readDetections(path)

        #expect(repairedCount == 1)
        #expect(collection.features.map(\.geometry.polygons.count) == [2, 1])
        #expect(collection.features[0].properties == ["mean": .number(1)])
    }
}

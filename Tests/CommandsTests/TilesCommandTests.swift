import Foundation
import TestSupport
import Testing

struct TilesCommandTests {
    private struct PublishedTile: Decodable, Equatable {
        let key: String
        let crs: String
        let bounds: [Double]
    }

    @Test(.enabled(if: Reference.has("reference/tiles/tapajos_basin_tiles.json"), "needs the published tile grid"))
    func printsThePublishedGridOfTheTapajos() throws {
        let outcome = try Tool.run(
            "tiles", Reference.path("reference/boundaries/tapajos_basin.geojson"), "--tile-size", "850", "--pad", "30",
            "--json")
        let published = try Data(contentsOf: URL(filePath: Reference.path("reference/tiles/tapajos_basin_tiles.json")))

        let printed = try JSONDecoder().decode([PublishedTile].self, from: Data(outcome.output.utf8))

        #expect(try printed == JSONDecoder().decode([PublishedTile].self, from: published))
    }

    @Test func saysWhatABoundaryLacks() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"type":"FeatureCollection","features":[]}"#, to: "b.geojson")

        let outcome = try Tool.run("tiles", "\(folder.path)/b.geojson")

        #expect(outcome.status != 0)
        #expect(outcome.errors.contains("holds no polygon"))
    }
}

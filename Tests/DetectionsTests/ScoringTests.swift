import Detections
import Geography
import Imagery
import NeuralNetwork
import TestSupport
import Testing

struct ScoringTests {
    private let tile = Tile(grid: TileGrid(tileSize: 16, pad: 0), zone: 21, ti: 0, tj: -1)

    /// The bright-pixel network of the small project, over windows of 8 x 8 pixels.
    private func network(weight: Float = 20) throws -> NeuralNetwork {
        let folder = try TemporaryFolder()
        try KerasFixture.brightness(pooling: "MaxPooling2D", weight: weight).write(to: "\(folder.path)/n.h5")
        return try NeuralNetwork(readingKeras: "\(folder.path)/n.h5")
    }

    private func single() throws -> Ensemble { Ensemble([try network()], columns: [0]) }

    private func card() throws -> ModelCard {
        try ModelCard(
            text: """
                name: n
                version: n
                bands: [B4, B8, B11]
                window: 8
                stride: 8
                tile: 16
                pad: 0
                normalization: scale
                divide: 3000
                clip: [0, 1]
                level: L1C
                licence: MIT
                origin: o
                sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
                """, path: "n.yml", expecting: "n")
    }

    /// A composite of the tile, `masked` pixels of whose north-western window are masked, `bright` in one of its pixels.
    private func composite(masked: Int, bright: UInt16 = 500) -> Composite {
        var pixels = [UInt16](repeating: 500, count: 3 * 256)
        for pixel in 0..<masked { pixels[pixel / 8 * 16 + pixel % 8] = 0 }
        pixels[7 * 16 + 7] = bright
        let bands: [Band] = [.b4, .b8, .b11]
        let image = TileImage(extent: tile.extent, bands: bands, pixels: pixels)
        return Composite(of: [image], bands: bands, in: tile.extent)
    }

    private func score(_ composites: [Composite], with ensemble: Ensemble) throws -> TileScores {
        try TileScorer(card(), ensemble, over: tile.extent, stride: 8).score(composites, of: tile)
    }

    private func figures(_ composites: Composite...) throws -> ScoreFigures? {
        try score(composites, with: single()).records[0].figures
    }

    // A window of 64 pixels counts with 6 of them masked (9.4 %) and not with 7 (10.9 %).
    @Test(arguments: [(0, true), (6, true), (7, false), (64, false)])
    func countsAWindowOfWhichLessThanATenthIsMasked(masked: Int, isCounted: Bool) throws {
        #expect(try (figures(composite(masked: masked)) != nil) == isCounted)
    }

    @Test func takesTheFiguresOverTheMosaicWindowsThatCount() throws {
        let figures = try #require(
            try figures(composite(masked: 0, bright: 3_000), composite(masked: 7), composite(masked: 0)))

        #expect(figures.count == 2)
        // sigmoid(20 · 1 − 10) and sigmoid(20 · 500 / 3000 − 10).
        #expect((figures.max - 0.9999546).magnitude < 1e-6)
        #expect((figures.min - 0.0012710).magnitude < 1e-6)
        #expect((figures.mean - (figures.max + figures.min) / 2).magnitude < 1e-6)
    }

    @Test func givesEveryWindowItsOwnScore() throws {
        let records = try score([composite(masked: 0, bright: 3_000)], with: single()).records

        #expect(records.map { ($0.figures?.mean ?? 0) > 0.5 } == [true, false, false, false])
    }

    @Test func averagesTheNetworksOfAnEnsembleAndKeepsHowFarTheyAreApart() throws {
        // The brightest pixel is 1/2: 20 · 1/2 − 10 = 0 and 24 · 1/2 − 10 = 2, whose sigmoids are 0.5 and 0.8807971.
        let ensemble = Ensemble([try network(weight: 20), try network(weight: 24)], columns: [0])

        let scores = try score([composite(masked: 0, bright: 1_500)], with: ensemble)
        let figures = try #require(scores.records[0].figures)

        #expect((figures.mean - 0.6903985).magnitude < 1e-6)
        #expect((try #require(figures.spread) - 0.1903985).magnitude < 1e-6)
        #expect(figures.deviation == 0)
    }

    @Test func saysNothingOfTheSpreadOfASingleNetwork() throws {
        #expect(try #require(try figures(composite(masked: 0))).spread == nil)
    }
}

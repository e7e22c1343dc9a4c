import Detections
import Foundation
import Geography
import TestSupport
import Testing

struct WindowRecordTests {
    private let window = Window(column: 0, row: 0, width: 8, height: 8)

    // The figures are numpy 2.4's: mean, median, min, max and std of the same float32 numbers.
    @Test func hasTheFiguresThatNumpyHas() throws {
        let figures = try #require(
            WindowRecord(window: window, scores: [0.9, 0.1, 0.4, 0.8].map { Score(mean: $0) }).figures)

        #expect(
            [figures.mean, figures.median, figures.min, figures.max, figures.deviation]
                .elementsEqual([0.55, 0.6, 0.1, 0.9, 0.32015622]) { ($0 - $1).magnitude < 1e-7 })
        #expect(figures.count == 4)
    }

    @Test func hasNoFiguresWhereNothingWasObserved() {
        #expect(WindowRecord(window: window, scores: []).figures == nil)
    }

    @Test func hasTheMeanSpreadOfItsMosaicWindows() throws {
        let scores = [Score(mean: 0.5, spread: 0.25), Score(mean: 0.75, spread: 0.125)]

        #expect(WindowRecord(window: window, scores: scores).figures?.spread == 0.1875)
    }

    @Test(arguments: [false, true])
    func comesBackFromItsTable(isEnsemble: Bool) throws {
        var random = SplitMix(seed: 7)
        let tile = Tile(grid: TileGrid(tileSize: 40, pad: 4), zone: 21, ti: 0, tj: -1)
        let records = tile.extent.windows(size: 8, stride: 4).map { window in
            let count = Int.random(in: 0...3, using: &random)
            return WindowRecord(
                window: window,
                scores: (0..<count).map { _ in
                    Score(
                        mean: Float.random(in: 0...1, using: &random),
                        spread: isEnsemble ? Float.random(in: 0...1, using: &random) : nil)
                })
        }
        let folder = try TemporaryFolder()
        try folder.write(TileScores(tile: tile, records: records).csv, to: "scores.csv")

        let back = try TileScores(csv: "\(folder.path)/scores.csv", tile: tile, windowSize: 8)

        #expect(back == TileScores(tile: tile, records: records))
    }
}

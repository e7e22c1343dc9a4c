import Geography
import Imagery
import TestSupport
import Testing

struct MaskedFractionTests {
    @Test func isThePartOfAWindowThatNoSceneSaw() {
        let image = TileImage(extent: .ground(3, 2), bands: [.b2, .b3], pixels: [0, 1, 1, 1, 1, 0, 5, 5, 5, 5, 5, 5])
        let composite = Composite(of: [image], bands: [.b2, .b3], in: .ground(3, 2))

        #expect(composite.maskedFraction(in: Window(column: 0, row: 0, width: 3, height: 2)) == 2.0 / 6)
        #expect(composite.maskedFraction(in: Window(column: 0, row: 0, width: 2, height: 2)) == 0.25)
        #expect(composite.maskedFraction(in: Window(column: 1, row: 0, width: 1, height: 2)) == 0)
        #expect(composite.maskedFraction(in: Window(column: 2, row: 1, width: 1, height: 1)) == 1)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func agreesWithACountOfEveryPixel(seed: UInt64) {
        var random = SplitMix(seed: seed)
        let (width, height) = (Int.random(in: 1...40, using: &random), Int.random(in: 1...40, using: &random))
        let pixels = (0..<width * height).map { _ in UInt16.random(in: 0...2, using: &random) }
        let extent = Extent.ground(width, height)
        let image = TileImage(extent: extent, bands: [.b2], pixels: pixels)
        let column = Int.random(in: 0..<width, using: &random)
        let row = Int.random(in: 0..<height, using: &random)
        let window = Window(
            column: column, row: row, width: .random(in: 1...width - column, using: &random),
            height: .random(in: 1...height - row, using: &random))

        let masked = (row..<row + window.height).reduce(0) { count, row in
            count + pixels[row * width + column..<row * width + column + window.width].count { $0 == 0 }
        }
        let composite = Composite(of: [image], bands: [.b2], in: extent)
        #expect(
            composite.maskedFraction(in: window) == Double(masked) / Double(window.pixelCount), "seed \(seed)")
    }
}

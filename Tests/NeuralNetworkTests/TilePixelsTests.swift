import NeuralNetwork
import Testing

struct TilePixelsTests {
    @Test func putsTheChannelsOfAPixelTogether() {
        let normalization = Normalization.standardize(mean: [0, 10], deviation: [1, 2])
        let tile = TilePixels(values: [1, 2, 3, 4, 10, 14, 18, 20], height: 2, width: 2, normalization: normalization)

        #expect(tile.normalised(row: 0) == [1, 0, 2, 2])
        #expect(tile.normalised(row: 1) == [3, 4, 4, 5])
    }

    /// Rows longer than the stretches in which they are turned, and any number of channels.
    @Test(arguments: [(1, 1), (63, 3), (64, 4), (65, 12), (130, 13), (200, 17)])
    func givesEveryPixelTheValueOfItsDN(width: Int, channels: Int) {
        var random = RandomNumbers(seed: width)
        let values = (0..<(width * channels)).map { _ in UInt16.random(in: 0...9000, using: &random) }
        let tile = TilePixels(
            values: values, height: 1, width: width, unitsPerDN: 2, normalization: .scale(by: 3000, clip: 0...1))

        let expected = (0..<width).flatMap { column in
            (0..<channels).map { channel in
                tile.normalization.value(of: Double(values[channel * width + column]) / 2, channel: channel)
            }
        }
        #expect(tile.normalised(row: 0) == expected)
    }

    @Test func keepsTheHalvesOfAComposite() {
        let tile = TilePixels(
            values: [3001], height: 1, width: 1, unitsPerDN: 2, normalization: .scale(by: 1, clip: nil))

        #expect(tile.normalised(row: 0) == [1500.5])
    }

    @Test func holdsValuesWithinTheRange() {
        let tile = TilePixels(
            values: [0, 1500, 9000], height: 1, width: 3, normalization: .scale(by: 3000, clip: 0.25...1))

        #expect(tile.normalised(row: 0) == [0.25, 0.5, 1])
    }
}

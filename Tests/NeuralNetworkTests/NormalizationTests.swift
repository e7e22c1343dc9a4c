import NeuralNetwork
import Testing

struct NormalizationTests {
    @Test(arguments: [(0, 0), (1500, 0.5), (3000, 1), (9000, 1)])
    func scalesAndClips(dn: Double, expected: Float) {
        #expect(Normalization.scale(by: 3000, clip: 0...1).value(of: dn, channel: 0) == expected)
    }

    @Test func scalesWithoutClipping() {
        #expect(Normalization.scale(by: 3000, clip: nil).value(of: 9000, channel: 0) == 3)
    }

    @Test func standardizesEachChannelWithItsConstants() {
        let normalization = Normalization.standardize(mean: [1000, 2000], deviation: [100, 500])

        #expect(normalization.channels == 2)
        #expect(normalization.value(of: 1100, channel: 0) == 1)
        #expect(normalization.value(of: 1000, channel: 1) == -2)
    }
}

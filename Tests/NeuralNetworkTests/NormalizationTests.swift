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
        #expect(normalized([1100, 1000, 0, 2500], by: normalization) == [1, -2, -10, 1])
    }

    @Test func putsABandIntoItsChannel() {
        var output: [Float] = [9, 9, 9, 9]
        let normalization = Normalization.standardize(mean: [0, 10], deviation: [1, 2])

        let band: [UInt16] = [10, 14]
        band.withUnsafeBufferPointer { band in
            output.withUnsafeMutableBufferPointer {
                normalization.apply(toBand: band, channel: 1, of: 2, into: $0)
            }
        }

        #expect(output == [9, 0, 9, 2])
    }

    @Test(arguments: [
        Normalization.scale(by: 3000, clip: 0...1), .scale(by: 3000, clip: nil),
        .standardize(mean: [1092.25], deviation: [748.5]),
    ])
    func agreesWhetherGivenDNOrTwiceTheDN(normalization: Normalization) {
        let dn: [UInt16] = [0, 1, 1500, 3000, 30000]

        let twice = normalized(dn.map { $0 * 2 }, by: normalization, unitsPerDN: 2)

        #expect(twice == normalized(dn, by: normalization))
        #expect(twice == normalizedBand(dn.map { $0 * 2 }, by: normalization, unitsPerDN: 2))
        #expect(twice == dn.map { normalization.value(of: Double($0), channel: 0) })
    }

    @Test func keepsTheHalvesOfAComposite() {
        #expect(normalized([3001], by: .scale(by: 1, clip: nil), unitsPerDN: 2) == [1500.5])
        #expect(normalizedBand([3001], by: .scale(by: 1, clip: nil), unitsPerDN: 2) == [1500.5])
    }

    private func normalized(_ dn: [UInt16], by normalization: Normalization, unitsPerDN: Int = 1) -> [Float] {
        var output = [Float](repeating: .nan, count: dn.count)
        dn.withUnsafeBufferPointer { dn in
            output.withUnsafeMutableBufferPointer {
                normalization.apply(
                    toPixels: dn, channels: normalization.channels ?? 1, unitsPerDN: unitsPerDN, into: $0)
            }
        }
        return output
    }

    private func normalizedBand(_ dn: [UInt16], by normalization: Normalization, unitsPerDN: Int) -> [Float] {
        var output = [Float](repeating: .nan, count: dn.count)
        dn.withUnsafeBufferPointer { dn in
            output.withUnsafeMutableBufferPointer {
                normalization.apply(toBand: dn, channel: 0, of: 1, unitsPerDN: unitsPerDN, into: $0)
            }
        }
        return output
    }
}

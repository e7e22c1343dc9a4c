import Foundation

/// What of a patch is compared with other patches to find its twins.
///
/// The patch is averaged to 8 x 8 blocks in each band, and each band brought to mean 0 and deviation 1: haze, which
/// brightens and flattens, changes little. One bit a block says whether it is brighter than the middle block of all.
/// Patches are near-duplicates when few bits differ and their blocks correlate (``isNear(_:)``). Pictures that are turned or
/// shifted by more than a few pixels aren't found.
struct Fingerprint: Sendable {
    /// One bit a block.
    let bits: UInt64
    /// Blocks x bands, of length 1; nil for a patch without any difference.
    let blocks: [Float]?
    /// Of all pixels.
    let digest: Int

    private static let side = 8
    /// Bits in which near-duplicates may differ.
    static let mostBits = 4
    private static let leastCorrelation: Float = 0.97

    init(of pixels: ArraySlice<UInt16>, side: Int, bands: Int) {
        digest = pixels.withUnsafeBytes { bytes in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a, whose values don't change from run to run
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return Int(truncatingIfNeeded: hash)
        }
        let means = Self.blockMeans(of: pixels, side: side, bands: bands)
        blocks = Self.normalised(means, bands: bands)
        let sums = stride(from: 0, to: means.count, by: bands).map { means[$0..<($0 + bands)].reduce(0, +) }
        let middle = sums.sorted()[sums.count / 2]
        bits = sums.enumerated().reduce(0) { $1.element > middle ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    /// Whether the two show the same but for haze and a little noise.
    func isNear(_ other: Fingerprint) -> Bool {
        guard (bits ^ other.bits).nonzeroBitCount <= Self.mostBits, let blocks, let others = other.blocks else {
            return false
        }
        return zip(blocks, others).reduce(0) { $0 + $1.0 * $1.1 } >= Self.leastCorrelation
    }

    /// Blocks x bands.
    private static func blockMeans(of pixels: ArraySlice<UInt16>, side: Int, bands: Int) -> [Float] {
        let blocks = min(side, Self.side)
        var sums = [Float](repeating: 0, count: blocks * blocks * bands)
        var counts = [Float](repeating: 0, count: blocks * blocks)
        var place = pixels.startIndex
        for row in 0..<side {
            for column in 0..<side {
                let block = row * blocks / side * blocks + column * blocks / side
                counts[block] += 1
                for band in 0..<bands { sums[block * bands + band] += Float(pixels[place + band]) }
                place += bands
            }
        }
        for index in sums.indices { sums[index] /= counts[index / bands] }
        return sums
    }

    private static func normalised(_ means: [Float], bands: Int) -> [Float]? {
        var blocks = means
        for band in 0..<bands {
            let places = stride(from: band, to: means.count, by: bands)
            let mean = places.reduce(0) { $0 + means[$1] } / Float(means.count / bands)
            let squares = places.reduce(Float(0)) { $0 + (means[$1] - mean) * (means[$1] - mean) }
            guard squares > 0 else { return nil }
            for place in places { blocks[place] = (means[place] - mean) / (squares * Float(bands)).squareRoot() }
        }
        return blocks
    }
}

import Geography

/// The detector's noise: about normal, with deviation 1, made two numbers at a time.
///
/// Each is the sum of four bytes, whose deviation is √(4 · (256² − 1) / 12).
struct GrainNoise {
    private var random: SplitMix
    private var word: UInt64 = 0
    private var isHalfLeft = false

    /// Digital numbers at a reflectance of 0.15, in ``Band``'s order.
    ///
    /// Of the size that the signal-to-noise ratios of the Sentinel-2 calibration report give: Gascon et al. (2017),
    /// <https://doi.org/10.3390/rs9060584>.
    static let deviations: [Float] = [4, 4.5, 4.5, 4.5, 6, 8, 9, 10, 10, 5, 1.6, 8, 7]

    init(seed: UInt64, _ scene: Int, _ band: Int) {
        random = SplitMix(seed: seed, 4, scene, band)
    }

    mutating func next() -> Float {
        if isHalfLeft { word >>= 32 } else { word = random.next() }
        isHalfLeft.toggle()
        let sum = (word & 0xFF) + (word >> 8 & 0xFF) + (word >> 16 & 0xFF) + (word >> 24 & 0xFF)
        return (Float(sum) - 510) / 147.8
    }
}

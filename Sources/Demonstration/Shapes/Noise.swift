import Geography

/// Smooth random numbers over a plane: gradient noise in octaves, each turned against the last so that no grid shows.
///
/// Reference: Perlin (2002), <https://doi.org/10.1145/566654.566636>.
struct Noise: Sendable {
    let seed: UInt64
    /// Pixels between the knots of the coarsest octave.
    let scale: Double
    let octaves: Int
    /// How much of the strength the next octave has.
    let roughness: Float

    init(seed: UInt64, _ place: Int, scale: Double, octaves: Int = 4, roughness: Float = 0.5) {
        var numbers = SplitMix(seed: seed, 10, place)
        self.seed = numbers.next()
        self.scale = scale
        self.octaves = octaves
        self.roughness = roughness
    }

    /// About −1 to 1, mean 0.
    func callAsFunction(_ x: Double, _ y: Double) -> Float {
        var (x, y) = (x / scale + 17.3, y / scale - 9.1)
        var (sum, strength, total): (Float, Float, Float) = (0, 1, 0)
        for octave in 0..<octaves {
            sum += strength * knotted(x, y, seed &+ UInt64(octave))
            total += strength
            strength *= roughness
            (x, y) = (1.6 * x - 1.2 * y, 1.2 * x + 1.6 * y)
        }
        return 1.7 * sum / total
    }

    /// The noise at the middles of a plane's pixels.
    func plane(_ width: Int, _ height: Int) -> Plane {
        Plane(width, height) { self(Double($0) + 0.5, Double($1) + 0.5) }
    }

    private func knotted(_ x: Double, _ y: Double, _ seed: UInt64) -> Float {
        let (left, top) = (x.rounded(.down), y.rounded(.down))
        let (column, row) = (Int32(left), Int32(top))
        let (right, down) = (Float(x - left), Float(y - top))
        let a = slope(column, row, seed, right, down)
        let b = slope(column &+ 1, row, seed, right - 1, down)
        let c = slope(column, row &+ 1, seed, right, down - 1)
        let d = slope(column &+ 1, row &+ 1, seed, right - 1, down - 1)
        let u = right * right * right * (right * (right * 6 - 15) + 10)
        let v = down * down * down * (down * (down * 6 - 15) + 10)
        let upper = a + u * (b - a)
        return upper + v * (c + u * (d - c) - upper)
    }

    /// The rise from a knot, whose slope is one of 65,536 that its place draws.
    @inline(__always)
    private func slope(_ column: Int32, _ row: Int32, _ seed: UInt64, _ right: Float, _ down: Float) -> Float {
        var word = seed ^ UInt64(UInt32(bitPattern: column)) &* 0x9E37_79B1_85EB_CA87
        word = (word ^ UInt64(UInt32(bitPattern: row)) &* 0xC2B2_AE3D_27D4_EB4F) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 31)) &* 0x94D0_49BB_1331_11EB
        let east = Float(Int8(truncatingIfNeeded: word >> 40)) / 90
        let south = Float(Int8(truncatingIfNeeded: word >> 52)) / 90
        return east * right + south * down
    }
}

/// The shape of a river's bed: shoals along it, point bars inside its bends, islands where it braids.
struct BarShape: Sendable {
    /// −1 to 1 every pixel along the course: positive where it turns right.
    let bends: [Float]
    /// Where the river braids, 0...1 by the way.
    let braid: @Sendable (Float) -> Float
    private let shoals: Noise
    private let islands: Noise

    init(seed: UInt64, bends: [Float], braid: @escaping @Sendable (Float) -> Float) {
        self.bends = bends
        self.braid = braid
        shoals = Noise(seed: seed, 111, scale: 1, octaves: 3)
        islands = Noise(seed: seed, 112, scale: 1, octaves: 3, roughness: 0.55)
    }

    /// The height of the bed; water is between 0.16 and 0.68.
    ///
    /// - Parameters:
    ///   - way: Pixels along the course.
    ///   - offset: Half widths to the right of its middle.
    ///   - halfWidth: Pixels.
    /// - Returns: In parts of the flood's height.
    func height(way: Float, offset: Float, halfWidth: Float) -> Float {
        let bend = bends[min(Int(way), bends.count - 1)]
        let ripple = shoals(Double(way) / 24, Double(offset * halfWidth) / 7)
        // The inside of a bend silts up; its outer bank is cut.
        let inner = offset * (bend < 0 ? -1 : 1)
        let point = abs(bend).step(0.15, 0.9) * (inner + 0.3 * ripple).step(-0.15, 0.95)
        let bank = abs(offset).step(0.86, 1.15) * 0.25
        let braided = braid(way)
        let island = braided * (islands(Double(way) / 44, Double(offset * halfWidth) / 11) + 0.1).step(-0.1, 0.55)
        return max(0.1 * ripple + 0.8 * point + bank, 1.05 * island * (1 - abs(offset).step(0.78, 1)) + 0.05 * ripple)
    }
}

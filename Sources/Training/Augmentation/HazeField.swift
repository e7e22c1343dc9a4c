import Geography

/// How opaque the haze over each pixel of a window is.
///
/// Either the same everywhere or in soft clumps: a coarse grid of random numbers, drawn smoothly between its knots by
///
///     weight = t² · (3 − 2t)
///
/// and cut at 0, so that parts of the window stay clear.
struct HazeField {
    /// Rows x columns, each 0 to 1.
    let opacity: [Float]

    private static let knots = 5
    /// How often it is the same everywhere.
    private static let evenShare = 0.4

    init(side: Int, thickest: Double, drawing numbers: inout SplitMix) {
        guard numbers.real(in: 0..<1) >= Self.evenShare else {
            let even = Float(numbers.real(in: 0..<1) * 0.5 * thickest)
            opacity = [Float](repeating: even, count: side * side)
            return
        }
        let grid = (0..<(Self.knots * Self.knots)).map { _ in Float(numbers.real(in: -0.5..<1)) }
        let places = (0..<side).map { Self.place($0, of: side) }
        var opacity: [Float] = []
        opacity.reserveCapacity(side * side)
        for (row, down) in places {
            for (column, right) in places {
                let corner = row * Self.knots + column
                let above = grid[corner] + right * (grid[corner + 1] - grid[corner])
                let lower = corner + Self.knots
                let below = grid[lower] + right * (grid[lower + 1] - grid[lower])
                opacity.append(min(max(above + down * (below - above), 0), 1) * Float(thickest))
            }
        }
        self.opacity = opacity
    }

    /// The knot before a pixel, and how much the one after it weighs.
    private static func place(_ pixel: Int, of side: Int) -> (knot: Int, weight: Float) {
        let place = Double(pixel) / Double(max(side - 1, 1)) * Double(knots - 1)
        let knot = min(Int(place), knots - 2)
        let rest = Float(place) - Float(knot)
        return (knot, rest * rest * (3 - 2 * rest))
    }
}

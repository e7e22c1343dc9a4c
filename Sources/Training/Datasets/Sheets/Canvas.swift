/// An opaque picture that is drawn on, white at first.
struct Canvas {
    private let width: Int
    /// Red, green, blue and opacity, plane after plane.
    private(set) var planes: [UInt8]

    init(width: Int, height: Int) {
        self.width = width
        planes = [UInt8](repeating: 255, count: 4 * width * height)
    }

    mutating func fill(x: Int, y: Int, side: Int, with colour: [UInt8]) {
        for (plane, shade) in colour.enumerated() {
            for row in 0..<side {
                let start = place(plane, x: x, y: y + row)
                for column in 0..<side { planes[start + column] = shade }
            }
        }
    }

    /// Draws a square of three planes.
    mutating func draw(_ square: [[UInt8]], side: Int, x: Int, y: Int) {
        for (plane, shades) in square.enumerated() {
            for row in 0..<side {
                let start = place(plane, x: x, y: y + row)
                for column in 0..<side { planes[start + column] = shades[row * side + column] }
            }
        }
    }

    private func place(_ plane: Int, x: Int, y: Int) -> Int { (plane * planes.count / 4) + y * width + x }
}

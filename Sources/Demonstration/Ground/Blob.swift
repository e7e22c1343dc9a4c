import Foundation
import Geography

/// A round thing with an uneven edge: a pool, a pond, a field.
///
///     r(φ) = 1 + a₂ sin(2φ + p₂) + a₃ sin(3φ + p₃) + a₅ sin(5φ + p₅)
struct Blob: Sendable {
    let middle: Spot
    /// Half its length and half its width, in pixels.
    let radii: Spot
    /// Where its length points.
    let angle: Double
    /// 2 is round, larger numbers are more like a rectangle.
    var squareness = 2.0
    private let swells: [(count: Double, strength: Double, phase: Double)]

    init(at middle: Spot, radii: Spot, angle: Double, unevenness: Double, random: inout SplitMix) {
        self.middle = middle
        self.radii = radii
        self.angle = angle
        swells = [(2, 1.0), (3, 0.8), (5, 0.5)].map { count, part in
            (count, unevenness * part * random.real(in: 0.4..<1), random.real(in: 0..<6.28))
        }
    }

    /// The pixels that it may touch.
    func window(within ground: Window) -> Window? {
        let reach = 1.6 * max(radii.x, radii.y) + 1
        return Window(around: [middle], margin: reach, within: ground)
    }

    /// Pixels from a place to its edge, about; positive inside.
    func depth(at spot: Spot) -> Float {
        let away = spot - middle
        let (along, beside) = (away.x * cos(angle) + away.y * sin(angle), away.y * cos(angle) - away.x * sin(angle))
        let (x, y) = (abs(along) / radii.x, abs(beside) / radii.y)
        let radius =
            squareness == 2
            ? (x * x + y * y).squareRoot() : pow(pow(x, squareness) + pow(y, squareness), 1 / squareness)
        let direction = atan2(beside / radii.y, along / radii.x)
        let edge = swells.reduce(1) { $0 + $1.strength * sin($1.count * direction + $1.phase) }
        return Float((edge - radius) * min(radii.x, radii.y))
    }

    /// Which share of each pixel of a window it covers.
    func shares(in window: Window) -> [Float] {
        window.map { (depth(at: $0) + 0.5).unit }
    }
}

extension Window {
    /// What is made of the middle of each pixel, row by row.
    func map<Value>(_ transform: (Spot) -> Value) -> [Value] {
        (row..<row + height).flatMap { row in
            (column..<column + width).map { transform(Spot(Double($0) + 0.5, Double(row) + 0.5)) }
        }
    }
}

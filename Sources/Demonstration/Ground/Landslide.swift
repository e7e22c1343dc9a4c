import Foundation
import Geography

/// A slope that came down: a long scar of bare earth which plants close from its edges.
struct Landslide: LandPart {
    let window: Window
    /// When it fell, in years with their fraction.
    let fell: Double
    private let scar: [Float]
    private let closing: [Float]
    private let tone: [Float]

    /// Follows a path from where the slope broke off.
    init?(down path: Course, fell: Double, seed: UInt64, number: Int, over ground: Window) {
        guard let window = Window(around: path.spots, margin: 9, within: ground) else { return nil }
        let field = CourseField(path, over: window, reach: 8)
        let edge = Noise(seed: seed, 800 + number, scale: 6, octaves: 3)
        let rough = window.map { edge($0.x, $0.y) }
        scar = field.distances.indices.map { index in
            let part = field.ways[index] / Float(path.length)
            let half = 1.5 + 3.2 * part.step(0, 0.25) * (1 - 0.55 * part) + 1.4 * rough[index]
            return (half - field.distances[index] + 0.5).unit
        }
        closing = zip(field.distances, rough).map { Float(fell) + 1.1 + 1.2 * (1 - min($0 / 4, 1)) + 0.8 * $1 }
        tone = rough.map { (0.4 + 0.7 * $0).unit }
        (self.window, self.fell) = (window, fell)
    }

    /// Which share of each pixel is bare.
    func shares(at moment: Moment) -> [Float] {
        guard moment.year > fell else { return scar.map { _ in 0 } }
        return zip(scar, closing).map { $0 * (1 - (Float(moment.year) - $1).step(0, 1.6)) }
    }

    func covers(at moment: Moment) -> [Cover] {
        guard moment.year > fell else { return [] }
        return [
            Cover(.youngForest, scar, in: window),
            Cover(.slideSoil, shares(at: moment), in: window, mixedWith: (.laterite, tone)),
        ]
    }
}

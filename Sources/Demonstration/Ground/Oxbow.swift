import Foundation
import Geography

/// A bend that the river has left: still water that fills with plants from its ends.
struct Oxbow: LandPart {
    let window: Window
    private let water: [Float]
    private let marsh: [Float]
    private let algae: [Float]

    init?(at middle: Spot, radius: Double, opening: Double, age: Double, seed: UInt64, number: Int, over ground: Window)
    {
        let spots = stride(from: 0.45, through: 2 * .pi - 0.45, by: 0.12).map { angle in
            middle + .heading(opening + angle) * radius * Spot(1 + 0.12 * sin(2 * angle), 1 + 0.15 * cos(3 * angle))
        }
        let line = Course(spots).rounded(times: 2)
        guard let window = Window(around: spots, margin: 14, within: ground) else { return nil }
        let field = CourseField(line, over: window, reach: 13)
        let edge = Noise(seed: seed, 230 + number, scale: 10, octaves: 2)
        let rough = window.map { edge($0.x, $0.y) }
        let half = 7.5 - 3 * age
        water = field.distances.indices.map { index in
            let way = Double(field.ways[index])
            let ends = min(way, line.length - way).step(line.length * 0.28 * age, line.length * (0.28 * age + 0.12))
            let wide = Float(half * ends) + 1.2 * rough[index] * Float(ends)
            return ends > 0 ? (wide - field.distances[index] + 0.5).unit : 0
        }
        marsh = field.distances.map { (Float(half) + 2.5 - $0 + 0.5).step(0, 3) }
        algae = rough.map { (0.4 + 0.6 * $0).unit }
        self.window = window
    }

    /// Which share of each pixel is open water.
    func shares(at moment: Moment) -> [Float] { water }

    func covers(at moment: Moment) -> [Cover] {
        [
            Cover(.bushes, marsh.map { $0 * 0.8 }, in: window, mixedWith: (.floodForest, algae)),
            Cover(.blackWater, water, in: window, mixedWith: (.greenWater, algae)),
        ]
    }
}

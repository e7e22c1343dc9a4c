import Foundation
package import Geography

/// A strip of bare earth on which a mine's planes land.
package struct Airstrip: LandPart {
    package let window: Window
    /// Years with their fraction.
    let built: Double
    let left: Double?
    private let strip: [Float]
    private let wear: [Float]

    init?(
        from start: Spot, to end: Spot, width: Double, built: Double, left: Double?, seed: UInt64, over ground: Window
    ) {
        let line = Course([start, end])
        guard let window = Window(around: line.spots, margin: width + 2, within: ground) else { return nil }
        let field = CourseField(line, over: window, reach: width + 2)
        strip = field.distances.map { (Float(width / 2) - $0 + 0.5).unit }
        let worn = Noise(seed: seed, 210, scale: 7, octaves: 2)
        wear = window.map { (0.3 + 0.5 * worn($0.x, $0.y)).unit }
        (self.window, self.built, self.left) = (window, built, left)
    }

    /// Which share of each pixel is bare strip.
    package func shares(at moment: Moment) -> [Float] {
        let there = (moment.year - built).step(0, 0.3) * (left.map { 1 - (moment.year - $0).step(0.2, 1.8) } ?? 1)
        return strip.map { $0 * Float(there) }
    }

    func covers(at moment: Moment) -> [Cover] {
        guard moment.year > built else { return [] }
        return [
            Cover(.youngForest, strip.map { $0 * 0.9 }, in: window),
            Cover(.laterite, shares(at: moment), in: window, mixedWith: (.dryPasture, wear)),
        ]
    }
}

import Foundation
import Geography

/// Houses on the bank: roofs, yards and gardens.
struct Village: LandPart {
    let middle: Spot
    let window: Window
    private let yards: [Float]
    private let gardens: [Float]
    private let roofs: [Float]

    init?(at middle: Spot, along heading: Spot, seed: UInt64, over ground: Window) {
        guard let window = Window(around: [middle], margin: 46, within: ground) else { return nil }
        var random = SplitMix(seed: seed, 7)
        let edge = Noise(seed: seed, 220, scale: 12, octaves: 3)
        let angle = atan2(heading.y, heading.x)
        let town = Blob(at: middle, radii: Spot(22, 9), angle: angle, unevenness: 0.15, random: &random)
        let rough = window.map { edge($0.x, $0.y) }
        let depth = window.map { town.depth(at: $0) }
        yards = zip(depth, rough).map { ($0 + 4 * $1 + 0.5).step(0, 4) * (0.45 + 0.3 * $1).unit }
        gardens = zip(depth, rough).map { ($0 + 10 + 7 * $1).step(0, 6) }
        var roofs = [Float](repeating: 0, count: window.pixelCount)
        // Houses stand along streets, not quite in line.
        for street in -2...2 {
            for house in -9...9 where random.real(in: 0..<1) < 0.85 {
                let offset = Spot(
                    Double(house) * 2.3 + random.gaussian() * 0.5, Double(street) * 3.6 + random.gaussian() * 0.5)
                let spot = middle + heading * offset.x + heading.across * offset.y
                guard town.depth(at: spot) > 0.5 else { continue }
                let roof = Blob(
                    at: spot, radii: Spot(random.real(in: 0.5..<1.1), 0.55), angle: angle, unevenness: 0,
                    random: &random)
                guard let part = roof.window(within: ground) else { continue }
                roofs.join(roof.shares(in: part), of: part, over: window)
            }
        }
        self.roofs = roofs
        (self.middle, self.window) = (middle, window)
    }

    /// Which share of each pixel is built up.
    func shares(at moment: Moment) -> [Float] { zip(yards, roofs).map { max($0 * 1.3, $1).unit } }

    func covers(at moment: Moment) -> [Cover] {
        [
            Cover(
                .greenPasture, gardens.map { $0 * 0.7 }, in: window,
                mixedWith: (.youngForest, gardens.map { _ in 0.45 })),
            Cover(.yards, yards, in: window),
            Cover(.roofs, roofs, in: window),
        ]
    }
}

import Foundation
import Geography

/// A patch of forest that is felled and burnt, and becomes pasture or is left to grow back.
struct Clearing: LandPart {
    let blob: Blob
    let window: Window
    /// When it is felled, in years with their fraction.
    let felled: Double
    /// When it is given up; `nil` where cattle keep it open.
    let left: Double?
    private let area: [Float]
    private let patches: [Float]
    private let trees: [Float]
    /// How dry its grass is by itself.
    private let dryness: Float

    init?(_ blob: Blob, felled: Double, left: Double?, seed: UInt64, number: Int, over ground: Window) {
        guard let window = blob.window(within: ground) else { return nil }
        self.blob = blob
        self.window = window
        (self.felled, self.left) = (felled, left)
        let edge = Noise(seed: seed, 500 + number, scale: 9, octaves: 3)
        area = window.map { (blob.depth(at: $0) + 1.3 * edge($0.x, $0.y) + 0.5).unit }
        let patch = Noise(seed: seed, 600 + number, scale: 11, octaves: 3)
        patches = window.map { (0.5 + 0.8 * patch($0.x, $0.y)).unit }
        let tree = Noise(seed: seed, 700 + number, scale: 3.2, octaves: 2)
        trees = window.map { (tree($0.x, $0.y)).step(0.42, 0.62) }
        var random = SplitMix(seed: seed, 6, number)
        dryness = Float(random.real(in: 0..<0.55))
    }

    /// Which share of each pixel is open ground.
    func shares(at moment: Moment) -> [Float] {
        let open = (moment.year - felled).step(0, 0.12) * (left.map { 1 - (moment.year - $0).step(0.2, 2.2) } ?? 1)
        return area.map { $0 * Float(open) }
    }

    func covers(at moment: Moment) -> [Cover] {
        let age = moment.year - felled
        guard age > 0 else { return [] }
        let open = shares(at: moment)
        // First dead wood, then ash, then grass.
        let ash = Float((age.step(0.3, 0.36)) * (1 - age.step(0.5, 0.95)))
        let grass = Float(age.step(0.55, 1.3))
        let dry = patches.map { ($0 * 0.6 + dryness - 0.35 * moment.freshness).unit }
        let young = left.map { Float((moment.year - $0).step(3, 9)) } ?? 0
        return [
            Cover(
                .youngForest, area.map { $0 * Float(age.step(0, 0.12)) }, in: window,
                mixedWith: (.highForest, area.map { _ in young })),
            Cover(.slash, open, in: window, mixedWith: (.laterite, patches.map { $0 * 0.45 })),
            Cover(.burnt, zip(open, patches).map { $0 * ash * (0.4 + 0.6 * $1) }, in: window),
            Cover(.greenPasture, open.map { $0 * grass }, in: window, mixedWith: (.dryPasture, dry)),
            Cover(.highForest, zip(open, trees).map { $0 * $1 * 0.85 }, in: window),
        ]
    }
}

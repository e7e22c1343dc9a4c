import Foundation
import Geography

/// Puts things on the land, one after the other, each where there is room: mines first, then what people and rain do.
struct Settling {
    let seed: UInt64
    let river: River
    let relief: Relief
    var random: SplitMix
    private(set) var creeks: [Creek]
    private(set) var mines: [Mine] = []
    private(set) var imitators: [Imitator] = []
    private var oxbows: [any LandPart] = []
    private var works: [any LandPart] = []
    private var roads: [Road] = []
    /// How near each pixel is to what stands there already: taken ground isn't built on.
    private var isTaken: [Bool]

    var window: Window { relief.heights.window }
    var side: Double { Double(window.width) }

    init(seed: UInt64, river: River, relief: Relief, creeks: [Course]) {
        (self.seed, self.river, self.relief) = (seed, river, relief)
        random = SplitMix(seed: seed, 2)
        self.creeks = creeks.compactMap { Creek($0, over: relief.heights.window) }
        isTaken = river.channel.map { $0 > 0.1 }
    }

    /// Everything from below upwards.
    var parts: [any LandPart] {
        oxbows + creeks.map { $0 as any LandPart } + works + [river] + mines.map { $0 as any LandPart }
    }

    mutating func settle() {
        addRiver()
        addOxbows()
        addMines()
        let village = addVillage()
        addRoads(from: village)
        addFishPonds()
        addClearings()
        addLandslides()
    }

    // MARK: Room

    /// Whether a place is on the ground, away from its edge, and free around.
    func isFree(_ spot: Spot, radius: Double, margin: Double = 46) -> Bool {
        guard spot.x > margin, spot.y > margin, spot.x < side - margin, spot.y < side - margin else { return false }
        guard let around = Window(around: [spot], margin: radius, within: window) else { return false }
        return around.map { ($0 - spot).length > radius || !isTaken[index(of: $0)] }.allSatisfy { $0 }
    }

    func index(of spot: Spot) -> Int {
        let (column, row) = (min(max(Int(spot.x), 0), window.width - 1), min(max(Int(spot.y), 0), window.height - 1))
        return row * window.width + column
    }

    mutating func take(_ part: Window, _ shares: [Float], margin: Double = 0) {
        for row in 0..<part.height {
            for column in 0..<part.width where shares[row * part.width + column] > 0.1 {
                isTaken[(part.row + row) * window.width + part.column + column] = true
            }
        }
    }

    mutating func take(around spots: [Spot], radius: Double) {
        for spot in spots {
            guard let around = Window(around: [spot], margin: radius, within: window) else { continue }
            for place in around.map({ $0 }) where (place - spot).length < radius { isTaken[index(of: place)] = true }
        }
    }

    /// A free place that a test likes, or none after many tries.
    mutating func place(radius: Double, tries: Int = 400, where isGood: (Spot) -> Bool = { _ in true }) -> Spot? {
        for _ in 0..<tries {
            let spot = Spot(random.real(in: 50..<side - 50), random.real(in: 50..<side - 50))
            if isGood(spot), isFree(spot, radius: radius) { return spot }
        }
        return nil
    }

    mutating func add(_ part: any LandPart) { works.append(part) }
    mutating func add(_ mine: Mine) { mines.append(mine) }
    mutating func add(_ road: Road) {
        roads.append(road)
        works.append(road)
    }
    mutating func add(oxbow: Oxbow) { oxbows.append(oxbow) }
    mutating func add(_ imitator: Imitator) { imitators.append(imitator) }
    mutating func silt(_ creek: Int, below way: Double, in years: ClosedRange<Double>) {
        creeks[creek].mines.append((way, years))
    }
    var allRoads: [Road] { roads }
}

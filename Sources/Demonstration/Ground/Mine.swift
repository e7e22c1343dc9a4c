import Foundation
package import Geography

/// A gold mine that works its way along a creek or a bank: bare ground, tailings and pools.
///
/// Each pixel has the time at which it is dug up, and the time from which plants take it back.
package struct Mine: LandPart {
    package let name: String
    /// When digging began and ended, in years with their fraction; `nil` when it goes on.
    package let began: Double
    package let ended: Double?
    package let window: Window
    /// When each pixel is dug up; infinite where it never is.
    let dug: [Float]
    /// When plants begin to cover it again.
    let left: [Float]
    /// Which share of a pixel lies within the mine's furthest edge.
    let limit: [Float]
    let paleness: [Float]
    let mud: [Float]
    let pools: [Pool]
    package let airstrip: Airstrip?

    /// What makes one mine other than the next.
    struct Plan {
        var name: String
        var seed: UInt64
        var number: Int
        var began: Double
        var ended: Double?
        /// Pixels that it moves along its line in a year.
        var pace: Double
        /// Pixels that it reaches to either side.
        var reach: Double
        var airstrip: Airstrip?
    }

    init?(_ plan: Plan, along line: Course, over ground: Window) {
        guard let window = Window(around: line.spots, margin: plan.reach * 1.7 + 4, within: ground) else { return nil }
        let field = CourseField(line, over: window, reach: plan.reach * 1.7 + 3)
        let lobes = Noise(seed: plan.seed, 200 + plan.number, scale: 13, octaves: 3, roughness: 0.6)
        let wear = Noise(seed: plan.seed, 300 + plan.number, scale: 22, octaves: 3)
        let start = line.length * 0.42
        var (dug, limit): ([Float], [Float]) = ([], [])
        let lobed = window.map { lobes($0.x, $0.y) }
        let isle = Noise(seed: plan.seed, 350 + plan.number, scale: 8, octaves: 2)
        let isles = window.map { isle($0.x, $0.y) }
        for index in field.distances.indices {
            let reach = Float(plan.reach) * (0.62 + 0.85 * lobed[index])
            // A mine narrows to its ends.
            let way = Double(field.ways[index])
            let ends = Float(min(way, line.length - way).step(0, 22))
            let distance = field.distances[index]
            let wide = max(reach * (0.25 + 0.75 * ends), 0.2)
            // Islands of trees stay between the pits.
            let open = 1 - isles[index].step(0.36, 0.5)
            limit.append((wide - distance + 0.5).unit * (ends > 0 ? open : 0))
            let moved = abs(way - start) / plan.pace
            let widened = 0.9 * Double(min(distance / wide, 2))
            dug.append(
                distance.isFinite ? Float(plan.began + moved + widened * widened) + 0.25 * lobed[index] : .infinity)
        }
        self.dug = dug
        self.limit = limit
        let worn = window.map { wear($0.x, $0.y) }
        let last = plan.ended.map { Float($0) } ?? .infinity
        // Ground that isn't dug before the end stays forest.
        left = zip(dug, worn).map { dug, worn in
            dug > last ? -.infinity : min(last + 0.5, dug + 4.2) + 0.9 * (worn + 0.5)
        }
        let pale = Noise(seed: plan.seed, 400 + plan.number, scale: 7, octaves: 3, roughness: 0.7)
        paleness = window.map { 0.42 + 0.95 * pale($0.x, $0.y) }
        mud = worn.map { ($0 - 0.05).step(0.05, 0.5) * 0.75 }
        (name, began, ended, airstrip) = (plan.name, plan.began, plan.ended, plan.airstrip)
        self.window = window
        pools = Mine.dig(plan, along: line, window, dug, limit)
    }
}

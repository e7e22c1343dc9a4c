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
    private let dug: [Float]
    /// When plants begin to cover it again.
    private let left: [Float]
    /// Which share of a pixel lies within the mine's furthest edge.
    private let limit: [Float]
    private let paleness: [Float]
    private let mud: [Float]
    private let pools: [Pool]
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

    /// Where pits are left: between them banks stay, as miners leave them.
    private static func dig(
        _ plan: Plan, along line: Course, _ window: Window, _ dug: [Float], _ limit: [Float]
    ) -> [Pool] {
        var random = SplitMix(seed: plan.seed, 5, plan.number)
        var pools: [Pool] = []
        let palette = (0..<3).map { _ in Pool.Colours.allCases[Int(random.next() % 6)] }
        for _ in 0..<Int(line.length * plan.reach / 4) {
            let way = random.real(in: 4..<max(line.length - 4, 5))
            let heading = line.heading(at: way)
            let middle = line.spot(at: way) + heading.across * plan.reach * 0.5 * random.gaussian()
            let size = min(1.0 + 1.6 * abs(random.gaussian()), 6)
            let blob = Blob(
                at: middle, radii: Spot(size * random.real(in: 1..<1.7), size),
                angle: atan2(heading.y, heading.x) + random.real(in: -0.5..<0.5), unevenness: 0.2, random: &random)
            let (column, row) = (Int(middle.x) - window.column, Int(middle.y) - window.row)
            let colours = random.real(in: 0..<1) < 0.75 ? palette[Int(random.next() % 3)] : .brownToGreen
            guard column >= 0, row >= 0, column < window.width, row < window.height else { continue }
            let index = row * window.width + column
            guard limit[index] > 0.5, Double(dug[index]) < (plan.ended ?? 9999) - 0.1,
                pools.allSatisfy({ ($0.blob.middle - middle).length > 1.15 * ($0.blob.radii.y + size) + 0.5 })
            else { continue }
            pools.append(
                Pool(
                    blob: blob, dug: Double(dug[index]) + 0.25,
                    closed: plan.ended.map { $0 + random.real(in: 0.8..<2.6) }, colours: colours))
        }
        return pools
    }

    /// Which share of each pixel has been dug up, and not been taken back by plants: what is a mine.
    package func shares(at moment: Moment) -> [Float] {
        var bare = zip(digging(at: moment), recovery(at: moment)).map { $0 * (1 - $1) }
        for cover in pools.compactMap({ $0.cover(at: moment, within: window) }) {
            bare.join(cover.shares, of: cover.window, over: window)
        }
        return bare
    }

    private func digging(at moment: Moment) -> [Float] {
        let year = Float(moment.year)
        let end = ended.map { min(year, Float($0)) } ?? year
        return zip(dug, limit).map { ((end - $0) / 0.12).unit * $1 }
    }

    private func recovery(at moment: Moment) -> [Float] {
        left.map { (Float(moment.year) - $0).step(0, 1.7) }
    }

    func covers(at moment: Moment) -> [Cover] {
        guard moment.year > began else { return [] }
        let dug = digging(at: moment)
        let bare = zip(dug, recovery(at: moment)).map { $0 * (1 - $1) }
        let year = Float(moment.year)
        let grown = left.map { (year - $0).step(2.5, 8) }
        var covers = [
            Cover(.youngForest, dug.map { $0 * 0.95 }, in: window, mixedWith: (.highForest, grown)),
            Cover(.ochreTailings, bare, in: window, mixedWith: (.paleTailings, paleness.map(\.unit))),
            Cover(.greyMud, zip(bare, mud).map { $0 * $1 }, in: window),
        ]
        covers += pools.compactMap { $0.cover(at: moment, within: window) }
        if let airstrip { covers += airstrip.covers(at: moment) }
        return covers
    }
}

extension [Float] {
    /// Takes the larger number where another window's overlap.
    mutating func join(_ others: [Float], of part: Window, over window: Window) {
        for row in Swift.max(part.row, window.row)..<Swift.min(part.row + part.height, window.row + window.height) {
            for column in Swift.max(
                part.column, window.column)..<Swift.min(part.column + part.width, window.column + window.width)
            {
                let place = (row - window.row) * window.width + column - window.column
                let other = others[(row - part.row) * part.width + column - part.column]
                self[place] = Swift.max(self[place], other)
            }
        }
    }
}

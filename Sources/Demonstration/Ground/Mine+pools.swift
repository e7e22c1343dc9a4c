import Foundation
import Geography

extension Mine {
    /// Where pits are left: between them banks stay, as miners leave them.
    static func dig(
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
}

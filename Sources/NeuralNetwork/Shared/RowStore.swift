/// Where the rows of one value are kept: those that windows share until the last window is past them, the others for as
/// long as they are used.
struct RowStore: Sendable {
    /// The rows that there is room for.
    let capacity: Int
    private let plan: AxisPlan
    private let sharedCapacity: Int
    private let ownCapacity: Int
    /// The distance between the pixels of two phases.
    private let phaseStep: Int

    /// - Parameters:
    ///   - plan: The value's rows.
    ///   - madeAt: When each row is made.
    ///   - lastUsedAt: When each row is used for the last time.
    init(_ plan: AxisPlan, madeAt: [Int: Int], lastUsedAt: [Int: Int]) {
        self.plan = plan
        phaseStep = Self.commonDivisor(plan.sharing.scale, plan.stride)
        sharedCapacity = plan.shared.count * (plan.sharing.scale / phaseStep)
        ownCapacity = Self.fewest(plan.own, madeAt: madeAt, lastUsedAt: lastUsedAt)
        capacity = sharedCapacity + ownCapacity
    }

    /// The slot of a row of the windows in a row of the grid, and the pixel that it stands for where windows share it.
    func slot(of local: Int, windowRow: Int) -> (slot: Int, pixel: Int?) {
        let shared = plan.shared
        guard shared.contains(local) else {
            let skipped = local < shared.upperBound ? 0 : shared.count
            let rank = local - plan.needed.lowerBound - skipped
            return (sharedCapacity + rank % ownCapacity, nil)
        }
        let pixel = plan.pixel(of: AxisPlan.Place(window: windowRow, local: local))
        let (quotient, remainder) = pixel.quotientAndRemainder(dividingBy: plan.sharing.scale)
        return (remainder / phaseStep * shared.count + quotient % shared.count, pixel)
    }

    /// The fewest slots in which rows can go round without one taking the place of another that is still used.
    private static func fewest(_ rows: [Int], madeAt: [Int: Int], lastUsedAt: [Int: Int]) -> Int {
        let made = rows.enumerated().compactMap { rank, local in
            madeAt[local].map { (rank: rank, from: $0, to: lastUsedAt[local] ?? $0) }
        }
        let counts = 1..<max(2, rows.count)
        return counts.first { count in
            var freeFrom = [Int](repeating: -1, count: count)
            return made.allSatisfy { row in
                let isFree = freeFrom[row.rank % count] < row.from
                freeFrom[row.rank % count] = row.to
                return isFree
            }
        } ?? max(1, rows.count)
    }

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : commonDivisor(second, first % second)
    }
}

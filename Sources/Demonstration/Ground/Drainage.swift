import Geography

/// The creeks: where rain that falls on the hills gathers on its way to the river.
///
/// Water is followed uphill from the river over the lowest saddles, so that no hollow is left without a way out.
///
/// Reference: Barnes, Lehman and Mulla (2014), <https://doi.org/10.1016/j.cageo.2013.04.024>.
struct Drainage: Sendable {
    /// From their springs down, the longest first.
    let creeks: [Course]

    /// Cells of 40 m that a creek needs above it.
    private static let least = 150

    init(of relief: Relief, river: River) {
        let map = CellMap(side: 4, over: relief.heights.width, relief.heights.height)
        let heights = relief.heights.shrunk(by: 4).values
        var channel = Plane(relief.heights.width, relief.heights.height)
        channel.values = river.channel
        let isRiver = channel.shrunk(by: 4).values.map { $0 > 0.4 }
        let (parents, order) = Drainage.flow(over: map, heights, isRiver)
        var drained = [Int](repeating: 1, count: map.count)
        for cell in order.reversed() where parents[cell] >= 0 && !isRiver[cell] {
            drained[parents[cell]] += drained[cell]
        }
        creeks = Drainage.trace(map, parents, drained, isRiver)
    }

    private static func flow(over map: CellMap, _ heights: [Float], _ isRiver: [Bool]) -> ([Int], [Int]) {
        var parents = [Int](repeating: -1, count: map.count)
        var isSeen = isRiver
        var queue = PriorityQueue()
        for cell in 0..<map.count where isRiver[cell] || map.isAtEdge(cell) {
            isSeen[cell] = true
            queue.insert(cell, at: isRiver[cell] ? -1000 : Double(heights[cell]))
        }
        var order: [Int] = []
        while let (height, cell) = queue.popFirst() {
            order.append(cell)
            for (next, _) in map.neighbours(of: cell) where !isSeen[next] {
                isSeen[next] = true
                parents[next] = cell
                queue.insert(next, at: max(height, Double(heights[next])))
            }
        }
        return (parents, order)
    }

    private static func trace(_ map: CellMap, _ parents: [Int], _ drained: [Int], _ isRiver: [Bool]) -> [Course] {
        let isCreek = (0..<map.count).map { drained[$0] >= least && !isRiver[$0] }
        var isSpring = isCreek
        for cell in 0..<map.count where isCreek[cell] && parents[cell] >= 0 { isSpring[parents[cell]] = false }
        var isTraced = [Bool](repeating: false, count: map.count)
        var lines: [[Int]] = []
        let length = { (spring: Int) in
            sequence(first: spring) { parents[$0] < 0 ? nil : parents[$0] }.reduce(0) { n, _ in n + 1 }
        }
        let springs = (0..<map.count).filter { isSpring[$0] }.map { ($0, length($0)) }
        for (spring, _) in springs.sorted(by: { ($1.1, $0.0) < ($0.1, $1.0) }) {
            var line = [spring]
            while let last = line.last, !isTraced[last], !isRiver[last], parents[last] >= 0 {
                isTraced[last] = true
                line.append(parents[last])
            }
            lines.append(line)
        }
        return lines.filter { $0.count > 6 }.map { line in
            let kept = line.indices.filter { $0 % 3 == 0 || $0 == line.count - 1 }.map { map.middle(of: line[$0]) }
            return Course(kept).rounded(times: 3)
        }
    }
}

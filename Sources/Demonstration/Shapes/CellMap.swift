/// A square map of cells some pixels wide, on which water and people find their ways.
struct CellMap: Sendable {
    /// Pixels along a cell's side.
    let side: Int
    let width: Int
    let height: Int

    init(side: Int, over width: Int, _ height: Int) {
        self.side = side
        self.width = width / side
        self.height = height / side
    }

    var count: Int { width * height }

    func middle(of cell: Int) -> Spot {
        Spot(Double(cell % width) + 0.5, Double(cell / width) + 0.5) * Double(side)
    }

    func cell(at spot: Spot) -> Int {
        let column = min(max(Int(spot.x) / side, 0), width - 1)
        return min(max(Int(spot.y) / side, 0), height - 1) * width + column
    }

    func isAtEdge(_ cell: Int) -> Bool {
        cell % width == 0 || cell % width == width - 1 || cell / width == 0 || cell / width == height - 1
    }

    /// The up to eight cells around one, and how far they are.
    func neighbours(of cell: Int) -> [(cell: Int, distance: Double)] {
        let (column, row) = (cell % width, cell / width)
        return [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)].compactMap { right, down in
            guard (0..<width).contains(column + right), (0..<height).contains(row + down) else { return nil }
            return (cell + down * width + right, right == 0 || down == 0 ? 1 : 2.0.squareRoot())
        }
    }

    /// The cheapest way between two cells; what a step costs is the mean of its ends' costs times its length.
    ///
    /// Reference: Dijkstra (1959), <https://doi.org/10.1007/BF01386390>.
    func way(from start: Int, to isEnd: (Int) -> Bool, costs: [Double]) -> [Int] {
        var parents = [Int](repeating: -1, count: count)
        var best = [Double](repeating: .infinity, count: count)
        var queue = PriorityQueue()
        best[start] = 0
        queue.insert(start, at: 0)
        while let (cost, cell) = queue.popFirst() {
            guard cost <= best[cell] else { continue }
            if isEnd(cell) { return Array(sequence(first: cell) { parents[$0] < 0 ? nil : parents[$0] }.reversed()) }
            for (next, distance) in neighbours(of: cell) {
                let total = cost + distance * (costs[cell] + costs[next]) / 2
                guard total < best[next] else { continue }
                best[next] = total
                parents[next] = cell
                queue.insert(next, at: total)
            }
        }
        return []
    }
}

/// A closed line in pixels; the last spot repeats the first.
typealias Ring = [Spot]

extension Plane {
    /// The outlines of where the numbers exceed a level, straight between the middles of pixels: marching squares.
    ///
    /// Outer rings run clockwise as the ground is drawn and holes the other way. What reaches over the plane's edge is
    /// closed along it.
    ///
    /// Reference: Maple (2003), <https://doi.org/10.1109/GMAG.2003.1219671>.
    func contours(above level: Float) -> [Ring] {
        let lines = segments(above: level)
        var isUsed: Set<Int> = []
        return lines.keys.sorted().compactMap { start in
            guard !isUsed.contains(start) else { return nil }
            var ring: Ring = []
            var knot = start
            while isUsed.insert(knot).inserted, let line = lines[knot] {
                ring.append(line.spot)
                knot = line.next
            }
            return ring.count > 2 ? ring + ring.prefix(1) : nil
        }
    }

    /// For each edge between two pixels' middles that the outline crosses: where, and which edge it crosses next.
    private func segments(above level: Float) -> [Int: (spot: Spot, next: Int)] {
        var lines: [Int: (spot: Spot, next: Int)] = [:]
        for row in -1..<height {
            for column in -1..<width {
                let corners = [(0, 0), (1, 0), (1, 1), (0, 1)].map { number(column + $0.0, row + $0.1) }
                let isIn = corners.map { $0 > level }
                guard isIn.contains(true), isIn.contains(false) else { continue }
                // Of each side around the square: whether the outline comes in over it, with the inside to its left.
                let entries = (0..<4).filter { isIn[$0] && !isIn[($0 + 1) % 4] }
                for entry in entries {
                    let exit = (1...4).map { (entry + $0) % 4 }.first { !isIn[$0] && isIn[($0 + 1) % 4] } ?? entry
                    lines[edge(column, row, entry)] = (
                        crossing(column, row, entry, level), edge(column, row, exit)
                    )
                }
            }
        }
        return lines
    }

    private func number(_ column: Int, _ row: Int) -> Float {
        column >= 0 && row >= 0 && column < width && row < height ? self[column, row] : 0
    }

    /// The number of a square's side (top, right, bottom, left), the same for the two squares that share it.
    private func edge(_ column: Int, _ row: Int, _ side: Int) -> Int {
        let (column, row) = (column + (side == 1 ? 1 : 0) + 1, row + (side == 2 ? 1 : 0) + 1)
        return 2 * (row * (width + 2) + column) + (side % 2)
    }

    private func crossing(_ column: Int, _ row: Int, _ side: Int, _ level: Float) -> Spot {
        let corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
        let (from, to) = (corners[side], corners[(side + 1) % 4])
        let (a, b) = (number(column + from.0, row + from.1), number(column + to.0, row + to.1))
        let part = Double((level - a) / (b - a))
        let start = Spot(Double(column + from.0), Double(row + from.1))
        let end = Spot(Double(column + to.0), Double(row + to.1))
        return start + (end - start) * part + 0.5
    }
}

extension Ring {
    /// Square pixels, negative for a hole.
    var signedArea: Double { zip(self, dropFirst()).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 } }

    /// Whether a spot lies within.
    func contains(_ spot: Spot) -> Bool {
        zip(self, dropFirst()).reduce(false) { isIn, side in
            let (a, b) = side
            guard (a.y > spot.y) != (b.y > spot.y) else { return isIn }
            return spot.x < a.x + (spot.y - a.y) / (b.y - a.y) * (b.x - a.x) ? !isIn : isIn
        }
    }
}

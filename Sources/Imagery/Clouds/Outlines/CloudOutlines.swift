import Geography

/// The outlines of opaque clouds and cirrus in a product's `MSK_CLOUDS_B00.gml`.
struct CloudOutlines: Hashable, Sendable {
    /// A ring's corners in order; the first needn't be repeated.
    typealias Ring = [Corner]

    struct Corner: Hashable, Sendable {
        let x: Double
        let y: Double
    }

    /// The system of the corners; `nil` in a file without outlines, which names none.
    let crs: CRS?
    /// The rings of each polygon: its outline, and its holes.
    let polygons: [[Ring]]
}

extension CloudOutlines {
    /// Whether the centre of each cell of a window lies in a polygon: in an odd number of its rings.
    ///
    /// A centre on an outline belongs to the cell's west or north.
    func cover(_ window: Window, of grid: Extent) -> [Bool] {
        var isCovered = [Bool](repeating: false, count: window.pixelCount)
        let left = grid.originX + Double(window.column) * grid.resolution
        for row in 0..<window.height {
            let y = grid.originY - (Double(window.row + row) + 0.5) * grid.resolution
            for rings in polygons {
                let crossings = rings.flatMap { CloudOutlines.crossings(of: $0, atY: y) }.sorted()
                for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                    let first = ((crossings[pair] - left) / grid.resolution - 0.5).rounded(.up)
                    let end = ((crossings[pair + 1] - left) / grid.resolution - 0.5).rounded(.up)
                    let columns =
                        Int(max(0, min(first, Double(window.width))))..<Int(max(0, min(end, Double(window.width))))
                    for column in columns { isCovered[row * window.width + column] = true }
                }
            }
        }
        return isCovered
    }

    /// Where the edges of a ring cross a row.
    private static func crossings(of ring: Ring, atY y: Double) -> [Double] {
        zip(ring, ring.dropFirst() + ring.prefix(1)).compactMap { start, end in
            // An edge holds its lower end and not its upper one, so that a corner on the row counts once.
            guard (start.y <= y) != (end.y <= y) else { return nil }
            return start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x)
        }
    }
}

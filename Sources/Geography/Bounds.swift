/// A box along the axes of some coordinate system.
///
/// Metres in a projected system, degrees in longitude and latitude: the owner says which.
package struct Bounds: Hashable, Sendable {
    package var minX: Double
    package var minY: Double
    package var maxX: Double
    package var maxY: Double

    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    /// The smallest box that holds all points; `nil` when there is none.
    package init?(around points: some Sequence<(Double, Double)>) {
        var box: Bounds?
        for (x, y) in points {
            let point = Bounds(minX: x, minY: y, maxX: x, maxY: y)
            box = box.map { $0.union(point) } ?? point
        }
        guard let box else { return nil }
        self = box
    }

    package var width: Double { maxX - minX }
    package var height: Double { maxY - minY }

    package func union(_ other: Bounds) -> Bounds {
        Bounds(
            minX: min(minX, other.minX), minY: min(minY, other.minY),
            maxX: max(maxX, other.maxX), maxY: max(maxY, other.maxY))
    }

    /// Whether the two boxes share a point; touching edges count.
    package func intersects(_ other: Bounds) -> Bool {
        minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }

    /// The box grown by `margin` on every side.
    package func padded(by margin: Double) -> Bounds {
        Bounds(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
    }
}

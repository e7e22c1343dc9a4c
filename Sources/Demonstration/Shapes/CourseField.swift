import Foundation
import Geography

/// Where the pixels of some ground lie along and beside a ``Course``.
struct CourseField: Sendable {
    let window: Window
    /// Pixels to the line; infinite beyond the reach.
    private(set) var distances: [Float]
    /// How far along the line its nearest spot lies.
    private(set) var ways: [Float]
    /// −1 to the left of the line, 1 to the right.
    private(set) var sides: [Float]

    init(_ course: Course, over window: Window, reach: Double) {
        self.window = window
        distances = [Float](repeating: .infinity, count: window.pixelCount)
        ways = [Float](repeating: 0, count: window.pixelCount)
        sides = [Float](repeating: 1, count: window.pixelCount)
        for index in course.spots.indices.dropLast() {
            lay(course.spots[index], course.spots[index + 1], from: course.lengths[index], reach)
        }
    }

    /// Takes the pixels to which this piece of the line is nearer than those before.
    private mutating func lay(_ start: Spot, _ end: Spot, from way: Double, _ reach: Double) {
        let (low, high) = (pointwiseMin(start, end) - reach, pointwiseMax(start, end) + reach)
        let columns = range(low.x, high.x, window.column, window.width)
        let step = end - start
        let squared = max(step.x * step.x + step.y * step.y, 1e-12)
        for row in range(low.y, high.y, window.row, window.height) {
            for column in columns {
                let place = Spot(Double(column + window.column) + 0.5, Double(row + window.row) + 0.5) - start
                let part = min(max((place.x * step.x + place.y * step.y) / squared, 0), 1)
                let away = place - step * part
                let distance = Float((away.x * away.x + away.y * away.y).squareRoot())
                let index = row * window.width + column
                guard distance < distances[index], Double(distance) <= reach else { continue }
                distances[index] = distance
                ways[index] = Float(way + part * squared.squareRoot())
                sides[index] = step.x * place.y - step.y * place.x < 0 ? -1 : 1
            }
        }
    }
}

/// The pixels of a window between two ordinates, counted in the window.
private func range(_ low: Double, _ high: Double, _ start: Int, _ count: Int) -> Range<Int> {
    let first = min(max(Int(low.rounded(.down)) - start, 0), count)
    return first..<min(max(Int(high.rounded(.up)) - start, first), count)
}

extension Window {
    /// The window around some spots, as far as `margin` and within a ground; `nil` where nothing of it is.
    init?(around spots: [Spot], margin: Double, within ground: Window) {
        guard let first = spots.first else { return nil }
        let low = spots.reduce(first, pointwiseMin) - margin
        let high = spots.reduce(first, pointwiseMax) + margin
        let columns = range(low.x, high.x, ground.column, ground.width)
        let rows = range(low.y, high.y, ground.row, ground.height)
        guard !columns.isEmpty, !rows.isEmpty else { return nil }
        self.init(
            column: ground.column + columns.lowerBound, row: ground.row + rows.lowerBound, width: columns.count,
            height: rows.count)
    }
}

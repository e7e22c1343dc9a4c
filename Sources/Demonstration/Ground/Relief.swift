import Foundation
import Geography

/// How the land rises from the river's plain to its hills.
struct Relief: Sendable {
    /// Metres above the river.
    let heights: Plane
    /// 1 on the river's plain, 0 in the hills.
    let plain: Plane

    init(seed: UInt64, river: River, over window: Window) {
        let edge = Noise(seed: seed, 121, scale: 130, octaves: 3)
        let distances = river.field.distances
        plain = Plane(window.width, window.height) { column, row in
            let distance = min(distances[row * window.width + column], Float(River.reach))
            return 1 - (distance + 55 * edge(Double(column), Double(row))).step(55, 150)
        }
        let hills = Noise(seed: seed, 122, scale: 150, octaves: 3, roughness: 0.45)
        let ridges = Noise(seed: seed, 123, scale: 62, octaves: 4, roughness: 0.5)
        let bumps = Noise(seed: seed, 124, scale: 16, octaves: 2)
        heights = Plane(window.width, window.height) { [plain] column, row in
            let (x, y) = (Double(column), Double(row))
            let ridge = 1 - abs(ridges(x, y)) * 1.6
            let hill = 60 + 55 * hills(x, y) + 62 * ridge
            return (1 - plain[column, row]) * hill + 2.5 * bumps(x, y)
        }
    }

    init(heights: Plane, plain: Plane) {
        self.heights = heights
        self.plain = plain
    }

    /// The relief with valleys that creeks have cut.
    func carved(by creeks: [Course]) -> Relief {
        var heights = heights
        for creek in creeks {
            guard let window = Window(around: creek.spots, margin: 22, within: heights.window) else { continue }
            let field = CourseField(creek, over: window, reach: 20)
            for row in 0..<window.height {
                for column in 0..<window.width {
                    let distance = field.distances[row * window.width + column]
                    guard distance.isFinite else { continue }
                    heights[window.column + column, window.row + row] -= 16 * exp(-distance * distance / 60)
                }
            }
        }
        return Relief(heights: heights, plain: plain)
    }

    /// How much more light slopes have than level ground, as a share: the cosine of the sun's angle on them.
    func light(from sun: Spot, zenith: Double) -> Plane {
        let (right, down) = (Float(sun.x), Float(sun.y))
        let slant = Float(tan(zenith))
        return Plane(heights.width, heights.height) { column, row in
            let (left, top) = (max(column - 1, 0), max(row - 1, 0))
            let east = heights[min(column + 1, heights.width - 1), row] - heights[left, row]
            let south = heights[column, min(row + 1, heights.height - 1)] - heights[column, top]
            // Heights rise over 20 m; a slope towards the sun is brighter.
            return min(max(1 - (east * right + south * down) / 20 * slant, 0.45), 1.4)
        }
    }
}

import Foundation
package import Geography

/// Where the shadows of a cell's cloud can fall, for all heights of its base.
///
/// With the sun at zenith distance z and azimuth a, a base at height h throws its shadow
///
///     h · tan z    metres towards    a + 180°
///
/// Azimuths are from true north and taken for those of the grid, whose north differs by up to 3° at a UTM zone's edge.
package struct ShadowThrow: Hashable, Sendable {
    /// From the cloud's cell to the shadow's, each once, the nearest first.
    package let steps: [Step]

    package struct Step: Hashable, Sendable {
        package let columns: Int
        package let rows: Int
    }

    /// Metres that a shadow reaches at most: near the horizon it would have no end.
    static let longest = 30_000.0

    /// Nowhere, where the sun's place or a height isn't a number.
    package init(sun: SunPosition, baseHeights: ClosedRange<Double>, resolution: Double) {
        let slope = tan(min(max(sun.zenith, 0), 89) * .pi / 180)
        let near = min(baseHeights.lowerBound * slope, ShadowThrow.longest) / resolution
        let far = min(baseHeights.upperBound * slope, ShadowThrow.longest) / resolution
        let azimuth = sun.azimuth * .pi / 180
        // Columns run east and rows south: away from the sun is −sin a east and cos a south.
        let (east, south) = (-sin(azimuth), cos(azimuth))
        // Half a cell at a time, so that no cell between is left out.
        guard near.isFinite, far.isFinite, azimuth.isFinite else {
            steps = []
            return
        }
        let count = Int(((far - near) * 2).rounded(.up))
        var seen: Set<Step> = []
        steps = (0...count).map { index in
            let distance = min(near + Double(index) / 2, far)
            return Step(columns: Int((east * distance).rounded()), rows: Int((south * distance).rounded()))
        }.filter { seen.insert($0).inserted }
    }

    /// The cells whose clouds can throw shadows into a window.
    package func source(of window: Window) -> Window {
        steps.map { step in
            Window(
                column: window.column - step.columns, row: window.row - step.rows, width: window.width,
                height: window.height)
        }.reduce(window) { $0.joined(with: $1) }
    }

    /// The cells of a window in which the clouds' shadows can fall.
    package func shadows(of clouds: Cells<Bool>, in window: Window) -> [Bool] {
        var isReached = [Bool](repeating: false, count: window.pixelCount)
        for step in steps {
            let left = window.column - step.columns - clouds.window.column
            let columns = max(0, -left)..<max(max(0, -left), min(window.width, clouds.window.width - left))
            for row in 0..<window.height {
                let from = window.row + row - step.rows - clouds.window.row
                guard (0..<clouds.window.height).contains(from) else { continue }
                let start = from * clouds.window.width + left
                for column in columns where clouds.values[start + column] {
                    isReached[row * window.width + column] = true
                }
            }
        }
        return isReached
    }
}

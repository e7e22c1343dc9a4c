import Foundation
import GeoIO
package import Geography

extension Land {
    /// The region's boundary, inside of one tile of 850 pixels: an invented watershed.
    package func boundary() throws -> MultiPolygon {
        let middle = Spot(repeating: Double(window.width) / 2)
        let half = middle.x - 42
        let wave = Noise(seed: seed, 250, scale: 1, octaves: 2)
        let ring: Ring = (0..<96).map { step in
            let way = Spot.heading(2 * .pi * Double(step) / 96)
            // A square with round corners, a little dented.
            let reach = pow(pow(abs(way.x), 7) + pow(abs(way.y), 7), -1.0 / 7)
            let dent = 0.955 - 0.045 * Double(wave(way.x * 2, way.y * 2).magnitude)
            return middle + way * half * reach * dent
        }
        let places = try Outliner(of: site).place(ring + ring.prefix(1), in: window)
        return MultiPolygon([Polygon(exterior: places)])
    }
}

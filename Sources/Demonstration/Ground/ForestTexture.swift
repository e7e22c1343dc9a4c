import Foundation
import Geography
import Imagery

/// The forest before anything else: its kinds, its crowns and the gaps between them.
struct ForestTexture: Sendable {
    /// How much of each pixel is forest of the river's plain, and how much palm swamp.
    private let flood: Plane
    private let swamp: Plane
    /// How bright crowns are, around 1: in visible light and in the near infrared.
    private let crowns: Plane
    /// How young the forest is, in patches.
    private let youth: Plane

    init(of land: Land) {
        let (width, height) = (land.window.width, land.window.height)
        let patches = Noise(seed: land.seed, 1400, scale: 95, octaves: 4, roughness: 0.55)
        let wet = Noise(seed: land.seed, 1401, scale: 75, octaves: 3)
        let plain = land.relief.plain
        let distances = land.river.field.distances
        let scroll = Noise(seed: land.seed, 1402, scale: 60, octaves: 2)
        flood = Plane(width, height) { column, row in
            let (x, y) = (Double(column), Double(row))
            let distance = Double(distances[row * width + column])
            // Old banks lie side by side on the plain like the rings of a tree.
            let ridge = distance.isFinite ? Float(sin(distance * 0.62 + 4 * Double(scroll(x, y)))) : 0
            let on = plain[column, row]
            return (on * (0.72 + 0.2 * ridge) + 0.22 * patches(x, y)).unit
        }
        swamp = Plane(width, height) { column, row in
            plain[column, row] * wet(Double(column), Double(row)).step(0.28, 0.5)
        }
        let large = Noise(seed: land.seed, 1403, scale: 7, octaves: 2, roughness: 0.8)
        let small = Noise(seed: land.seed, 1404, scale: 2.3, octaves: 2, roughness: 0.7)
        crowns = Plane(width, height) { column, row in
            let (x, y) = (Double(column) + 0.5, Double(row) + 0.5)
            return 1 + 0.09 * large(x, y) + 0.15 * small(x, y)
        }
        let old = Noise(seed: land.seed, 1405, scale: 40, octaves: 4, roughness: 0.6)
        youth = Plane(width, height) { 0.35 * old(Double($0), Double($1)).step(0.15, 0.8) }
    }

    /// The spectra of the forest, fresh after the rains.
    func planes(at moment: Moment) -> [Plane] {
        Band.allCases.indices.map { band in
            let number = { (surface: Surface) in surface.spectrum.numbers[band] }
            let (high, air) = (number(.highForest), Spectrum.air.numbers[band])
            let (onPlain, young, palms) = (number(.floodForest), number(.youngForest), number(.palmSwamp))
            let isInfrared = (5...8).contains(band)
            let season = 1 + (isInfrared ? 0.04 : 0.012) * moment.freshness
            // Shade between crowns takes more of the infrared, where leaves are bright, in reflectance and in share.
            let depth: Float = isInfrared ? 1 : 1.3
            var plane = Plane(flood.width, flood.height)
            for index in plane.values.indices {
                var value = high + flood.values[index] * (onPlain - high)
                value += youth.values[index] * (young - value)
                value += swamp.values[index] * (palms - value)
                plane.values[index] = air + (value - air) * season * (1 + depth * (crowns.values[index] - 1))
            }
            return plane
        }
    }
}

import Foundation
package import GeoIO

/// How values of three bands become shades: one stretch for all pictures that are to be compared.
///
///     shade = 255 · ((value − black) / (white − black))^(1 / γ)        γ = 1.8
///
/// Black is the first percentile of each band, which is mostly haze, white the 99th of it. Where the colours are to
/// look natural, all bands share the widest span, so that grey stays grey.
package struct Stretch: Codable, Hashable, Sendable {
    package let blacks: [Int]
    package let whites: [Int]

    package static let gamma = 1.8
    private static let percentiles = (black: 0.01, white: 0.99)

    /// The stretch of the bands of a view, from how often each value occurs in all the pictures.
    package init(of counts: [ValueCounts], for view: ColourView) {
        blacks = counts.map { $0.percentile(Self.percentiles.black) }
        let spans = zip(counts, blacks).map { max(1, $0.percentile(Self.percentiles.white) - $1) }
        let widest = spans.max() ?? 1
        whites = zip(blacks, spans).map { $0 + (view == .trueColour ? widest : $1) }
    }

    /// A picture of pixels, band after band; those of 0 are transparent.
    package func picture(of pixels: [UInt16], width: Int, height: Int) -> Picture {
        let count = width * height
        precondition(pixels.count == blacks.count * count, "every band has every pixel")
        var planes: [UInt8] = []
        planes.reserveCapacity(4 * count)
        for band in blacks.indices {
            let shades = shades(ofBand: band)
            planes += pixels[band * count..<(band + 1) * count].map { shades[Int($0)] }
        }
        planes += pixels.prefix(count).map { $0 > 0 ? 255 : 0 }
        return Picture(width: width, height: height, planes: planes)
    }

    /// The shade of each value; of 0, which is transparent, black.
    private func shades(ofBand band: Int) -> [UInt8] {
        let (black, span) = (Double(blacks[band]), Double(whites[band] - blacks[band]))
        return (0...Int(UInt16.max)).map { value in
            guard value > 0 else { return 0 }
            let share = min(1, max(0, (Double(value) - black) / span))
            return UInt8((255 * pow(share, 1 / Self.gamma)).rounded())
        }
    }
}

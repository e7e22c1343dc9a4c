package import GeoIO
import Geography

extension Composite {
    /// A picture of the composite for people: true colour where it has the bands, else its first three or its only one.
    ///
    /// The first percentile of each colour is taken off, which is mostly haze; what is left is stretched alike in all,
    /// to the 98th percentile, with a root that lifts the dark. Masked pixels are transparent.
    package var quicklook: Picture {
        let chosen = Self.colours(of: bands).map { Array(values(of: $0) ?? []) }
        let counts = chosen.map(ValueCounts.init)
        let hazes = counts.map { $0.percentile(0.01) }
        let white = zip(counts, hazes).map { max(0, $0.percentile(0.98) - $1) }.max() ?? 0
        var planes: [UInt8] = []
        planes.reserveCapacity(4 * sceneCounts.count)
        for (values, haze) in zip(chosen, hazes) {
            let shades = (0...Int(UInt16.max)).map { value in
                UInt8(255 * min(1, Double(max(0, value - haze)) / Double(max(1, white))).squareRoot())
            }
            planes += values.map { shades[Int($0)] }
        }
        planes += sceneCounts.map { $0 > 0 ? 255 : 0 }
        return Picture(width: extent.width, height: extent.height, planes: planes)
    }

    private static func colours(of bands: [Band]) -> [Band] {
        let natural: [Band] = [.b4, .b3, .b2]
        if natural.allSatisfy(bands.contains) { return natural }
        return bands.count >= 3 ? Array(bands.prefix(3)) : [bands[0], bands[0], bands[0]]
    }
}

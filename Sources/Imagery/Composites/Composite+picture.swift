package import GeoIO
import Geography

extension Composite {
    /// A picture of the composite for people: true colour where it has the bands, else its first three or its only one.
    ///
    /// Each colour is stretched alike, from nothing to the 98th percentile of what is shown, with a root that lifts the
    /// dark. Masked pixels are transparent.
    package var quicklook: Picture {
        let chosen = Self.colours(of: bands)
        let size = extent.width * extent.height
        let shown = chosen.flatMap { band in (values(of: band) ?? []).lazy.filter { $0 > 0 } }
        let white = Double(max(1, shown.percentile(0.98)))
        let shades = (0...UInt16.max).map { UInt8(255 * min(1, Double($0) / white).squareRoot()) }
        var planes: [UInt8] = []
        planes.reserveCapacity(4 * size)
        for band in chosen { planes += (values(of: band) ?? []).map { shades[Int($0)] } }
        planes += sceneCounts.map { $0 > 0 ? 255 : 0 }
        return Picture(width: extent.width, height: extent.height, planes: planes)
    }

    private static func colours(of bands: [Band]) -> [Band] {
        let natural: [Band] = [.b4, .b3, .b2]
        if natural.allSatisfy(bands.contains) { return natural }
        return bands.count >= 3 ? Array(bands.prefix(3)) : [bands[0], bands[0], bands[0]]
    }
}

extension [UInt16] {
    /// The value that a part of the others does not exceed; 0 of none.
    fileprivate func percentile(_ part: Double) -> UInt16 {
        guard !isEmpty else { return 0 }
        var counts = [Int](repeating: 0, count: Int(UInt16.max) + 1)
        for value in self { counts[Int(value)] += 1 }
        var rest = Int(Double(count) * part)
        for (value, count) in counts.enumerated() {
            rest -= count
            if rest < 0 { return UInt16(value) }
        }
        return self.max() ?? 0
    }
}

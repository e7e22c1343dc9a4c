import Geography
import Imagery

/// What the land reflects at one time, under a clear sky: thirteen planes on pixels of 10 m.
struct Ground: Sendable {
    /// In ``Band``'s order, reflectance times 10,000.
    private(set) var planes: [Plane]

    /// Lays everything that is on the land over the forest.
    ///
    /// - Parameters:
    ///   - land: What is shown.
    ///   - moment: When.
    ///   - light: How much more light each pixel has than level ground.
    ///   - texture: What of the forest doesn't change from day to day.
    init(of land: Land, at moment: Moment, light: Plane, texture: ForestTexture) {
        planes = texture.planes(at: moment)
        for part in land.parts {
            for cover in part.covers(at: moment) { lay(cover) }
        }
        shade(by: light)
    }

    /// Mixes a cover into every pixel by its share.
    private mutating func lay(_ cover: Cover) {
        let part = cover.window
        let rows = (0..<part.height).compactMap { row -> (row: Int, columns: Range<Int>)? in
            let shares = cover.shares[row * part.width..<(row + 1) * part.width]
            guard let first = shares.firstIndex(where: { $0 > 0 }), let last = shares.lastIndex(where: { $0 > 0 })
            else {
                return nil
            }
            return (row, first - row * part.width..<last + 1 - row * part.width)
        }
        for band in planes.indices {
            let number = cover.spectrum.numbers[band]
            let change = cover.other.map { $0.spectrum.numbers[band] - number } ?? 0
            let width = planes[band].width
            planes[band].values.withUnsafeMutableBufferPointer { values in
                for (row, columns) in rows {
                    let (from, to) = (row * part.width, (part.row + row) * width + part.column)
                    for column in columns {
                        let mixed = cover.other.map { number + change * $0.shares[from + column] } ?? number
                        values[to + column] += cover.shares[from + column] * (mixed - values[to + column])
                    }
                }
            }
        }
    }

    /// Slopes change what the ground sends, not what the air does.
    private mutating func shade(by light: Plane) {
        for band in planes.indices {
            let air = Spectrum.air.numbers[band]
            planes[band].values.withUnsafeMutableBufferPointer { values in
                for index in values.indices { values[index] = air + max(values[index] - air, 1) * light.values[index] }
            }
        }
    }
}

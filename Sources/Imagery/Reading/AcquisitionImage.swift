package import Geography

/// What one overpass shows of a tile, put together from its granules.
package struct AcquisitionImage: Sendable {
    package let extent: Extent
    package let bands: [Band]
    /// The digital numbers, 0 where a pixel is hidden or holds no data: band after band, row by row.
    package private(set) var pixels: [UInt16]
    /// Pixels that hold data, hidden or not.
    package private(set) var coveredCount = 0
    /// Of those, the ones that no mask hides.
    package private(set) var clearCount = 0
    package var faults: [SceneFault] = []
    private var isCovered: [Bool]

    init(extent: Extent, bands: [Band]) {
        self.extent = extent
        self.bands = bands
        pixels = [UInt16](repeating: 0, count: bands.count * extent.width * extent.height)
        isCovered = [Bool](repeating: false, count: extent.width * extent.height)
    }

    /// The part of the tile that the overpass shows, clouds included.
    package var coverage: Double { Double(coveredCount) / Double(isCovered.count) }

    /// Takes the pixels of a granule where no other had data; what is hidden stays so.
    mutating func fill(from image: TileImage, hiding hidden: [Bool]?) {
        let size = isCovered.count
        // The first granule nearly always has it all.
        if coveredCount == 0, hidden == nil {
            pixels = image.pixels
            for place in 0..<size { isCovered[place] = image.pixels[place] != 0 }
            coveredCount = size - image.maskedCount
            clearCount = coveredCount
            return
        }
        var taken: [Bool] = [Bool](repeating: false, count: size)
        for place in 0..<size where !isCovered[place] && image.pixels[place] != 0 {
            isCovered[place] = true
            coveredCount += 1
            taken[place] = hidden.map { !$0[place] } ?? true
            clearCount += taken[place] ? 1 : 0
        }
        for start in stride(from: 0, to: pixels.count, by: size) {
            for place in 0..<size where taken[place] { pixels[start + place] = image.pixels[start + place] }
        }
    }
}

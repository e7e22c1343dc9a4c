package import Geography

/// What one overpass shows of a tile, put together from its granules.
package struct AcquisitionImage: Sendable {
    package let extent: Extent
    package let bands: [Band]
    /// Pixels that hold data, hidden or not.
    package private(set) var coveredCount = 0
    /// Of those, the ones that no mask hides.
    package private(set) var clearCount = 0
    package var faults: [SceneFault] = []
    /// As long as no granule has data, nothing.
    private var shown: [UInt16] = []
    /// All bits of a pixel that holds data.
    private var covered: [UInt16]

    init(extent: Extent, bands: [Band]) {
        self.extent = extent
        self.bands = bands
        covered = [UInt16](repeating: 0, count: extent.width * extent.height)
    }

    /// The digital numbers, 0 where a pixel is hidden or holds no data: band after band, row by row.
    package var pixels: [UInt16] {
        shown.isEmpty ? [UInt16](repeating: 0, count: bands.count * covered.count) : shown
    }

    /// The part of the tile that the overpass shows, clouds included.
    package var coverage: Double { Double(coveredCount) / Double(covered.count) }

    /// Takes the pixels of a granule where no other had data; what is hidden stays so.
    mutating func fill(from image: consuming TileImage, hiding hidden: [Bool]?) {
        let size = covered.count
        // All bits of a pixel that is taken.
        var taken = [UInt16](repeating: 0, count: size)
        image.pixels.withUnsafeBufferPointer { first in
            for place in 0..<size where first[place] != 0 && covered[place] == 0 {
                taken[place] = .max
                covered[place] = .max
            }
        }
        coveredCount += taken.count { $0 != 0 }
        if let hidden {
            for place in 0..<size where hidden[place] { taken[place] = 0 }
        }
        let takenCount = taken.count { $0 != 0 }
        clearCount += takenCount
        guard !shown.isEmpty else {
            shown = image.pixels
            if takenCount + image.maskedCount < size { shown.keep(taken) }
            return
        }
        add(image.pixels, where: taken)
    }

    /// Pixels that aren't shown yet are 0 in all bands.
    private mutating func add(_ pixels: [UInt16], where taken: [UInt16]) {
        let size = taken.count
        shown.withUnsafeMutableBufferPointer { shown in
            pixels.withUnsafeBufferPointer { pixels in
                taken.withUnsafeBufferPointer { taken in
                    for start in stride(from: 0, to: shown.count, by: size) {
                        for place in 0..<size { shown[start + place] |= pixels[start + place] & taken[place] }
                    }
                }
            }
        }
    }
}

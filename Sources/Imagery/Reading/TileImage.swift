package import Geography

/// The bands of one scene on one tile's grid, as digital numbers.
///
/// A pixel is masked in all bands or in none: it is masked when any band has 0 there, and then holds 0 in every band.
package struct TileImage: Hashable, Sendable {
    package let extent: Extent
    package let bands: [Band]
    /// Band after band in the order of ``bands``; in a band row by row from the top.
    package let pixels: [UInt16]
    package let maskedCount: Int

    /// Takes the bands' pixels, and masks those that lack a band.
    package init(extent: Extent, bands: [Band], pixels: consuming [UInt16]) {
        let size = extent.width * extent.height
        precondition(pixels.count == bands.count * size, "every band has every pixel of the extent")
        // All bits of a pixel that is whole, so that whole rows are masked at once.
        var kept = [UInt16](repeating: .max, count: size)
        kept.clear(whereAnyOf: pixels)
        self.extent = extent
        self.bands = bands
        self.maskedCount = kept.count { $0 == 0 }
        if maskedCount > 0 { pixels.keep(kept) }
        self.pixels = pixels
    }
}

extension [UInt16] {
    /// Sets to 0 what is 0 in any of several planes of this size that lie one after the other.
    fileprivate mutating func clear(whereAnyOf planes: [UInt16]) {
        withUnsafeMutableBufferPointer { own in
            planes.withUnsafeBufferPointer { planes in
                for start in stride(from: 0, to: planes.count, by: own.count) {
                    for place in own.indices { own[place] = planes[start + place] == 0 ? 0 : own[place] }
                }
            }
        }
    }

    /// Leaves of each of several planes only the bits that are set in a mask.
    mutating func keep(_ mask: [UInt16]) {
        withUnsafeMutableBufferPointer { own in
            mask.withUnsafeBufferPointer { mask in
                for start in stride(from: 0, to: own.count, by: mask.count) {
                    for place in mask.indices { own[start + place] &= mask[place] }
                }
            }
        }
    }
}

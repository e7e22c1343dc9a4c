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
    package init(extent: Extent, bands: [Band], pixels: [UInt16]) {
        let size = extent.width * extent.height
        precondition(pixels.count == bands.count * size, "every band has every pixel of the extent")
        var isMasked = [Bool](repeating: false, count: size)
        for start in stride(from: 0, to: pixels.count, by: size) {
            for place in 0..<size where pixels[start + place] == 0 { isMasked[place] = true }
        }
        var whole = pixels
        for start in stride(from: 0, to: pixels.count, by: size) {
            for place in 0..<size where isMasked[place] { whole[start + place] = 0 }
        }
        self.extent = extent
        self.bands = bands
        self.pixels = whole
        self.maskedCount = isMasked.count { $0 }
    }
}

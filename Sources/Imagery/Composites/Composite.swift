package import Geography

/// One cloud-free picture of a tile, made of the scenes of a mosaic window.
///
/// Values are twice the digital number, so that the median of an even count keeps its half. 0 means masked, in all
/// bands or in none: no scene saw the pixel. A digital number above 32,767 (a reflectance above 3) is clipped to it.
package struct Composite: Hashable, Sendable {
    package let extent: Extent
    package let bands: [Band]
    /// Twice the digital numbers: band after band in the order of ``bands``, in a band row by row from the top.
    package let values: [UInt16]
    private let masked: MaskedCounts

    /// What a digital number is multiplied by to be stored.
    package static let valuesPerDN = 2
    static let largestValue = UInt32(2 * 32_767)

    init(extent: Extent, bands: [Band], values: [UInt16]) {
        precondition(values.count == bands.count * extent.width * extent.height, "every band has every pixel")
        self.extent = extent
        self.bands = bands
        self.values = values
        self.masked = MaskedCounts(of: values.prefix(extent.width * extent.height), width: extent.width)
    }

    /// One band's values, row by row; `nil` for a band that the composite doesn't have.
    package func values(of band: Band) -> ArraySlice<UInt16>? {
        guard let index = bands.firstIndex(of: band) else { return nil }
        let size = extent.width * extent.height
        return values[index * size..<(index + 1) * size]
    }

    /// The part of a window that no scene saw, from 0 to 1.
    ///
    /// It takes the same few steps for a window of any size.
    package func maskedFraction(in window: Window) -> Double {
        Double(masked.count(in: window)) / Double(window.pixelCount)
    }
}

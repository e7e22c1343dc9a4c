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
    /// How many overpasses show each pixel, row by row; 0 where it is masked.
    package let sceneCounts: [UInt16]
    private let masked: MaskedCounts

    /// What a digital number is multiplied by to be stored.
    package static let valuesPerDN = 2
    static let largestValue = UInt32(2 * 32_767)

    init(extent: Extent, bands: [Band], values: [UInt16], sceneCounts: [UInt16]) {
        let pixelCount = extent.width * extent.height
        precondition(values.count == bands.count * pixelCount, "every band has every pixel")
        precondition(sceneCounts.count == pixelCount, "every pixel has its count of overpasses")
        self.extent = extent
        self.bands = bands
        self.values = values
        self.sceneCounts = sceneCounts
        self.masked = MaskedCounts(of: values.prefix(pixelCount), width: extent.width)
    }

    /// One band's values, row by row; `nil` for a band that the composite doesn't have.
    package func values(of band: Band) -> ArraySlice<UInt16>? {
        guard let index = bands.firstIndex(of: band) else { return nil }
        let size = extent.width * extent.height
        return values[index * size..<(index + 1) * size]
    }

    /// The part of the composite that some overpass shows, from 0 to 1.
    package var observedShare: Double {
        sceneCounts.isEmpty ? 0 : Double(sceneCounts.count { $0 > 0 }) / Double(sceneCounts.count)
    }

    /// The part of a window that no scene saw, from 0 to 1.
    ///
    /// It takes the same few steps for a window of any size.
    package func maskedFraction(in window: Window) -> Double {
        Double(masked.count(in: window)) / Double(window.pixelCount)
    }
}

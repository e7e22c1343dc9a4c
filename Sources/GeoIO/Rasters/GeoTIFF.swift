package import Geography

/// A raster of 16-bit numbers that is to be written as a GeoTIFF.
package struct GeoTIFF: Sendable {
    package let extent: Extent
    /// What the bands are called, in order.
    package let bandNames: [String]
    /// Band after band; in a band row by row from the top.
    package let pixels: [UInt16]
    /// The value of pixels that hold nothing.
    package var noData: UInt16?
    /// What the values of each band are multiplied by to get what they stand for; empty where that is 1 in all.
    package var scales: [Double]

    package init(
        extent: Extent, bandNames: [String], pixels: [UInt16], noData: UInt16? = nil, scales: [Double] = []
    ) {
        precondition(
            pixels.count == bandNames.count * extent.width * extent.height, "every band has every pixel of the extent")
        precondition(scales.isEmpty || scales.count == bandNames.count, "every band has a scale, or none")
        self.extent = extent
        self.bandNames = bandNames
        self.pixels = pixels
        self.noData = noData
        self.scales = scales
    }
}

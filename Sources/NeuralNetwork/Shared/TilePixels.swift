/// A tile as it is stored, and how its numbers become a network's input.
package struct TilePixels: Sendable {
    /// Band after band in the order of the network's channels, in a band row by row from the top.
    package let values: [UInt16]
    package let height: Int
    package let width: Int
    /// What a digital number was multiplied by to be stored: 1, or 2 where halves are kept.
    package let unitsPerDN: Int
    package let normalization: Normalization

    /// - Precondition: There is a value for every pixel of every band.
    package init(
        values: [UInt16], height: Int, width: Int, unitsPerDN: Int = 1, normalization: Normalization
    ) {
        precondition(values.count.isMultiple(of: max(1, height * width)), "every band has every pixel")
        self.values = values
        self.height = height
        self.width = width
        self.unitsPerDN = unitsPerDN
        self.normalization = normalization
    }

    /// The number of bands.
    package var channels: Int { values.count / max(1, height * width) }
}

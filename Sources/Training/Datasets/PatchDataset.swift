package import Imagery

/// Labelled squares of Sentinel-2 pixels, which networks learn from and are judged by.
///
/// One HDF5 file. Pixels are digital numbers (DN) as the sensor's products give them, never normalised: 10,000 is a
/// reflectance of 1, 0 is masked.
package struct PatchDataset: Sendable {
    package let bands: [Band]
    /// The rows, and the columns, of every patch.
    package let side: Int
    package let level: ProcessingLevel
    /// Where patches come from: files of sampling locations, folders.
    ///
    /// A record names one by its place here.
    package let sources: [String]
    package var records: [PatchRecord]
    /// Patches x rows x columns x bands.
    package let pixels: [UInt16]
    /// The largest DN that its maker kept, where they clipped; nil where nothing was.
    package let clippedAt: Int?
    /// Whom to name, and by which licence.
    package let attribution: String

    package init(
        bands: [Band], side: Int, level: ProcessingLevel, sources: [String], records: [PatchRecord],
        pixels: [UInt16], clippedAt: Int? = nil, attribution: String
    ) {
        precondition(pixels.count == records.count * side * side * bands.count, "every record has its pixels")
        self.bands = bands
        self.side = side
        self.level = level
        self.sources = sources
        self.records = records
        self.pixels = pixels
        self.clippedAt = clippedAt
        self.attribution = attribution
    }

    /// The values of one patch: rows x columns x bands.
    package var patchSize: Int { side * side * bands.count }

    /// The pixels of one patch: rows x columns x bands.
    package func pixels(of patch: Int) -> ArraySlice<UInt16> {
        pixels[(patch * patchSize)..<((patch + 1) * patchSize)]
    }

    /// The places of the records that are for something, in order.
    package func patches(in split: Split) -> [Int] {
        records.indices.filter { records[$0].split == split }
    }
}

import Foundation
import Imagery
import NeuralNetwork

extension PatchDataset {
    /// Reads a file in the layout of RGB chips: `rgb` in bytes, `label`, `source`, `lonlat`.
    ///
    /// A byte is min(DN / 3000, 1) x 255, so that
    ///
    ///     DN = round(byte x 3000 / 255)
    ///
    /// which is exact to half a DN of what the byte stands for; a byte itself spans 11.8 DN, and 255 stands for 3000
    /// and everything above. The bands' order is the attribute `bands`; dates are those in the sources' names (see
    /// ``SourceName``). Every patch is for training until a ``SplitRule`` says otherwise.
    package init(readingChips path: String) throws(DatasetError) {
        try self.init(chipsOf: DatasetFile(reading: path))
    }

    init(chipsOf file: borrowing DatasetFile) throws(DatasetError) {
        let bands = try file.bands()
        let chips = try file.pixels("rgb", as: UInt8.self, bands: bands.count)
        let count = chips.shape[0]
        let sources = try file.strings(attribute: "sources")
        let names = sources.map { SourceName($0) }
        let (labels, places) = (try file.labels(count), try file.places(count))
        let records = try file.sources(count, of: sources.count).enumerated().map { patch, source in
            PatchRecord(
                isMine: labels[patch], place: places[patch], period: names[source].period, source: source, split: .train
            )
        }
        let origins = [try file.string(attribute: "attribution"), try file.string(attribute: "origin")]
        self.init(
            bands: bands, side: chips.shape[1], level: names.lazy.compactMap(\.level).first ?? .l1c, sources: sources,
            records: records, pixels: chips.values.map { Self.numbers[Int($0)] }, clippedAt: 3000,
            attribution: origins.lazy.compactMap(\.self).first ?? "")
    }

    /// The DN of each byte: 3000/255 is 200/17, and half of 17 is added for rounding.
    private static let numbers: [UInt16] = (0...255).map { UInt16(($0 * 400 + 17) / 34) }
}

import Imagery
import NeuralNetwork

extension PatchDataset {
    /// What the attribute `format` of our files says.
    package static let format = "minemap dataset 1"

    /// Reads a dataset, in whichever layout the file has: our own, or that of RGB chips.
    package init(reading path: String) throws(DatasetError) {
        let file = try DatasetFile(reading: path)
        let format = try file.string(attribute: "format")
        if let format, format != Self.format { throw .unknownFormat(path, format: format) }
        if format == nil, file.contains("rgb") {
            try self.init(chipsOf: file)
        } else {
            try self.init(partsOf: file)
        }
    }

    /// Reads the parts of a file that ``write(to:)`` made.
    private init(partsOf file: borrowing DatasetFile) throws(DatasetError) {
        let bands = try file.bands()
        let patches = try file.pixels("patches", as: UInt16.self, bands: bands.count)
        let sources = try file.strings(attribute: "sources")
        let level = try file.string(attribute: "level") ?? ""
        guard let level = ProcessingLevel(rawValue: level) else {
            throw .notADataset(file.path, found: "has the level '\(level)', which is neither L1C nor L2A")
        }
        let clip = try file.integer(attribute: "clipped_at")
        if let clip, !(1...Int(UInt16.max)).contains(clip) {
            throw .badValue(
                file.path, part: "clipped_at", patch: nil, value: "\(clip)", expected: "the largest DN, 1 to 65535")
        }
        let attribution = try file.string(attribute: "attribution") ?? ""
        self.init(
            bands: bands, side: patches.shape[1], level: level, sources: sources,
            records: try file.records(patches.shape[0], sources: sources.count), pixels: patches.values,
            clippedAt: clip, attribution: attribution)
    }
}

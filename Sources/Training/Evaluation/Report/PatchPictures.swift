import Foundation
import GeoIO

/// Pictures of patches, as addresses that hold the picture itself.
struct PatchPictures {
    private let dataset: PatchDataset

    init(of dataset: PatchDataset) {
        self.dataset = dataset
    }

    /// A patch in its colours, within a frame.
    ///
    /// - Returns: A `data:` address of a PNG.
    /// - Throws: `RasterError`, or Foundation's error where there is no room for a temporary file.
    func address(of patch: Int, framed frame: ContactSheet.Frame) throws -> String {
        var sheet = ContactSheet(of: dataset, showing: [patch], framed: [frame], columns: 1)
        sheet.gap = 0
        sheet.frameWidth = 2
        // GDAL writes to files.
        let file = FileManager.default.temporaryDirectory.appending(path: "minemap-patch-\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: file) }
        try sheet.picture.writePNG(to: file.path)
        return "data:image/png;base64,\(try Data(contentsOf: file).base64EncodedString())"
    }
}

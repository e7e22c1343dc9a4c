import Foundation
import GeoIO

/// Pictures of patches, as addresses that hold the picture itself.
package struct PatchPictures {
    /// Whether patches are drawn; pixels that may not be handed on are left out, and told by number alone.
    package enum Choice: Sendable { case drawn, leftOut }

    private let dataset: PatchDataset
    private let choice: Choice

    init(of dataset: PatchDataset, _ choice: Choice) {
        self.dataset = dataset
        self.choice = choice
    }

    /// A patch in its colours, within a frame.
    ///
    /// - Returns: A `data:` address of a PNG; nil where patches aren't drawn.
    /// - Throws: `RasterError`, or Foundation's error where there is no room for a temporary file.
    func address(of patch: Int, framed frame: ContactSheet.Frame) throws -> String? {
        guard choice == .drawn else { return nil }
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

import Foundation

extension Band {
    /// The band that a file holds by its name, like `s2_B02.jp2`, `T31TDH_20150726T105026_B8A.jp2` or `B01.tif`.
    ///
    /// The name has the band between underscores, hyphens or dots, once, and ends in `.jp2`, `.tif` or `.tiff`.
    /// Pictures (`TCI`, `preview`) name no band and give `nil`, and so does a hidden file.
    package init?(fileName: String) {
        let file = URL(filePath: fileName)
        guard !fileName.hasPrefix("."), ["jp2", "tif", "tiff"].contains(file.pathExtension.lowercased()) else {
            return nil
        }
        let words = file.deletingPathExtension().lastPathComponent.split { "_-.".contains($0) }
        let bands = words.compactMap { Band($0) }
        guard bands.count == 1 else { return nil }
        self = bands[0]
    }
}

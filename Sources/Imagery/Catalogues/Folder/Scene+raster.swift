import Foundation
import GeoIO
package import Geography

extension Scene {
    /// The scene in one raster of several bands.
    ///
    /// Its bands are those that the raster names, like `B4`, or that the sidecar lists in their order: a file of the same
    /// name that ends in `.json` (``SceneSidecar``). A file whose name ends in `_mask.tif` beside it is its mask.
    ///
    /// - Throws: ``ImageryError/unnamedBands(path:)`` when neither tells the bands, and `RasterError`.
    package init(raster path: String, date: CalendarDate? = nil) throws {
        let url = URL(filePath: path)
        let stem = url.deletingPathExtension().lastPathComponent
        let sidecarPath = url.deletingPathExtension().appendingPathExtension("json").path
        let sidecar = try SceneSidecar(reading: sidecarPath)
        let dataset = try Dataset(reading: path)
        let names = try (1...max(1, dataset.bandCount)).map { try dataset.name(ofBand: $0) }
        let bands = sidecar?.bands ?? names
        guard bands.count == dataset.bandCount else { throw ImageryError.unnamedBands(path: path) }
        var files: [Band: BandFile] = [:]
        for (index, name) in bands.enumerated() {
            guard let band = Band(name) else { continue }
            files[band] = BandFile(path: path, index: index + 1)
        }
        guard !files.isEmpty else { throw ImageryError.unnamedBands(path: path) }
        self.init(name: stem, source: path, files: files)
        let mask = url.deletingLastPathComponent().appending(path: "\(stem)_mask.tif").path
        if FileManager.default.fileExists(atPath: mask) { masks.external = mask }
        self.date = CalendarDate(inName: stem) ?? date
        try apply(sidecar: sidecarPath)
    }
}

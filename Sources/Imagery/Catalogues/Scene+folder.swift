import Foundation
package import Geography

extension Scene {
    package static let maskName = "mask.tif"

    /// The scene in a folder: one-band files, GeoTIFF or JPEG 2000, each known by its name
    /// (``Band/init(fileName:)``).
    ///
    /// The file `mask.tif`, when there is one, says which pixels are clouds: those that aren't 0, at any resolution.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds the files themselves.
    ///   - date: The day of a scene whose files and folder name none.
    /// - Throws: When there is no such folder, or no band file, or two of one band in it.
    package init(folder: String, date: CalendarDate? = nil) throws(ImageryError) {
        let names = try fileNames(in: folder)
        let url = URL(filePath: folder)
        var files: [Band: BandFile] = [:]
        for name in names {
            guard let band = Band(fileName: name) else { continue }
            let path = url.appending(path: name).path
            if let first = files.updateValue(BandFile(path: path), forKey: band) {
                throw .twoFiles(band: band, first: first.path, second: path)
            }
        }
        guard !files.isEmpty else { throw .noBandFile(folder: folder) }
        let name = url.standardizedFileURL.lastPathComponent
        self.init(name: name, source: folder, files: files)
        if names.contains(Scene.maskName) { masks.external = url.appending(path: Scene.maskName).path }
        let bandNames = names.filter { Band(fileName: $0) != nil }
        let dated = (bandNames + [name]).lazy.compactMap { CalendarDate(inName: $0) }
        self.date = dated.first ?? date
    }
}

/// What a folder holds, sorted by name.
func fileNames(in folder: String) throws(ImageryError) -> [String] {
    do {
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
        throw .noFolder(path: folder)
    }
}

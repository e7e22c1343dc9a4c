import Foundation
package import Geography

/// One acquisition of Sentinel-2: a folder of one-band files, GeoTIFF or JPEG 2000.
///
/// A band's file is known by its name (``Band/init(fileName:)``); the file `mask.tif`, when there is one, says which
/// pixels are clouds: those that aren't 0, at any resolution. Pixels are read with ``read(_:in:)``.
package struct Scene: Hashable, Sendable {
    /// The folder's name.
    package let name: String
    package let folder: String
    /// The day of the acquisition; `nil` when neither the files nor the folder name one.
    package let date: CalendarDate?
    /// The path of each band's file.
    package let files: [Band: String]
    package let mask: String?

    package static let maskName = "mask.tif"

    /// The scene in a folder.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds the files themselves.
    ///   - date: The day of a scene whose files and folder name none.
    /// - Throws: When there is no such folder, or no band file, or two of one band in it.
    package init(folder: String, date: CalendarDate? = nil) throws(ImageryError) {
        let names = try fileNames(in: folder)
        let url = URL(filePath: folder)
        var files: [Band: String] = [:]
        for name in names {
            guard let band = Band(fileName: name) else { continue }
            let path = url.appending(path: name).path
            if let first = files.updateValue(path, forKey: band) {
                throw .twoFiles(band: band, first: first, second: path)
            }
        }
        guard !files.isEmpty else { throw .noBandFile(folder: folder) }
        let name = url.standardizedFileURL.lastPathComponent
        self.name = name
        self.folder = folder
        self.files = files
        self.mask = names.contains(Scene.maskName) ? url.appending(path: Scene.maskName).path : nil
        let bandNames = names.filter { Band(fileName: $0) != nil }
        let dated = (bandNames + [name]).lazy.compactMap { CalendarDate(inName: $0) }
        self.date = dated.first ?? date
    }

    /// The bands that the scene has, as listings have them.
    package var bands: [Band] { Band.allCases.filter { files[$0] != nil } }
}

/// What a folder holds, sorted by name.
func fileNames(in folder: String) throws(ImageryError) -> [String] {
    do {
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
        throw .noFolder(path: folder)
    }
}

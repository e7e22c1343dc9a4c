import Foundation
package import Geography

extension Scene {
    /// The scene in a folder: one-band files, GeoTIFF or JPEG 2000, each known by its name
    /// (``Band/init(fileName:)``).
    ///
    /// The mask, when there is one, says which pixels are clouds, at any resolution. Names like
    /// `T31TDH_20150726T105026_B02.jp2` tell granule and datatake, and what saturated detectors have; a `scene.json` tells the rest (``SceneSidecar``).
    ///
    /// - Parameters:
    ///   - folder: The folder that holds the files themselves.
    ///   - date: The day of a scene whose files and folder name none.
    ///   - maskName: The mask's file.
    /// - Throws: When there is no such folder, or no band file, or two of one band in it, or the sidecar can't be read.
    package init(
        folder: String, date: CalendarDate? = nil, maskName: String = FolderCatalogue.usualMaskName
    ) throws(ImageryError) {
        let names = try fileNames(in: folder)
        let url = URL(filePath: folder)
        var files: [Band: BandFile] = [:]
        for name in names where name != maskName {
            guard let band = Band(fileName: name) else { continue }
            let path = url.appending(path: name).path
            let isESAs = GranuleImageName(name) != nil
            let radiometry = Radiometry(saturated: isESAs ? Radiometry.usualSaturated : nil)
            if let first = files.updateValue(BandFile(path: path, radiometry: radiometry), forKey: band) {
                throw .twoFiles(band: band, first: first.path, second: path)
            }
        }
        guard !files.isEmpty else { throw .noBandFile(folder: folder) }
        let name = url.standardizedFileURL.lastPathComponent
        self.init(name: name, source: folder, files: files)
        if names.contains(maskName) { masks.external = url.appending(path: maskName).path }
        let bandNames = names.filter { Band(fileName: $0) != nil }
        let dated = (bandNames + [name]).lazy.compactMap { CalendarDate(inName: $0) }
        self.date = dated.first ?? date
        if let image = bandNames.lazy.compactMap({ GranuleImageName($0) }).first {
            (granule, datatake) = (image.granule, image.datatake)
        }
        try apply(sidecar: url.appending(path: SceneSidecar.fileName).path)
    }
}

/// What a file's name says of a granule's image, like `T31TDH_20150726T105026_B02.jp2`.
private struct GranuleImageName {
    let granule: String
    /// When the datatake began, which tells it from all others.
    let datatake: String

    init?(_ fileName: String) {
        let words = fileName.split(separator: "_").map(String.init)
        guard words.count >= 3, words[0].count == 6, words[0].hasPrefix("T"),
            Int(words[0].dropFirst().prefix(2)) != nil,
            words[1].count == 15, CalendarDate(inName: words[1]) != nil
        else { return nil }
        granule = String(words[0].dropFirst())
        datatake = words[1]
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

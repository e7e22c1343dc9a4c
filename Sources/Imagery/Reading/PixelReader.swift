import GeoIO
package import Geography

/// Where pixels of raster files come from: the files themselves, or a store that decodes each block once.
package protocol PixelReader: Sendable {
    /// Where a raster lies.
    func extent(of path: String) throws -> Extent

    /// The stored numbers of a window of one band, row by row; the file's own no-data value comes as 0.
    func read(_ file: BandFile, in window: Window) throws -> [UInt16]
}

/// Reads each window from its file.
package struct FileReader: PixelReader {
    package init() {}

    package func extent(of path: String) throws -> Extent { try Dataset(reading: path).extent() }

    package func read(_ file: BandFile, in window: Window) throws -> [UInt16] {
        let dataset = try Dataset(reading: file.path)
        if file.index == nil, dataset.bandCount != 1 {
            throw ImageryError.severalBands(path: file.path, count: dataset.bandCount)
        }
        return try dataset.readNumbers(file.index ?? 1, in: window)
    }
}

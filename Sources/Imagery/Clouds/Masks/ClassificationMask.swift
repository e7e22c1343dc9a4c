import GeoIO
import Geography

/// The product's `MSK_CLASSI_B00.jp2`: opaque clouds and cirrus, band by band.
///
/// <https://sentiwiki.copernicus.eu/web/s2-products>
struct ClassificationMask: CloudSource {
    let path: String
    let grid: Extent
    let reader: any PixelReader

    init(path: String, reader: some PixelReader) throws {
        self.path = path
        self.grid = try reader.extent(of: path)
        self.reader = reader
    }

    func states(in window: Window) throws -> [CellState] {
        let opaque = try reader.read(BandFile(path: path, index: 1), in: window)
        let cirrus = try reader.read(BandFile(path: path, index: 2), in: window)
        return zip(opaque, cirrus).map { $0 != 0 || $1 != 0 ? .cloud : .clear }
    }
}

import GeoIO
import Geography

/// How a raster is cut into the pieces that are decoded and kept.
///
/// A cell is one block of the file, or several where blocks are small, like the rows of a plain GeoTIFF. The blocks of
/// 60 m bands, of 192 pixels, are cells of their own: what lies beside them takes long to decode and may not be needed.
struct RasterLayout: Sendable {
    let extent: Extent
    let bandCount: Int
    let cellWidth: Int
    let cellHeight: Int

    /// The least side of a cell, in pixels, where the raster has them.
    private static let leastSide = 128

    init(of path: String) throws {
        let dataset = try Dataset(reading: path)
        let block = try dataset.blockSize()
        extent = try dataset.extent()
        bandCount = dataset.bandCount
        cellWidth = RasterLayout.side(of: block.width, within: dataset.width)
        cellHeight = RasterLayout.side(of: block.height, within: dataset.height)
    }

    private static func side(of block: Int, within whole: Int) -> Int {
        let blocks = max(1, (leastSide + block - 1) / max(1, block))
        return min(whole, max(1, block) * blocks)
    }

    /// The cells of one band that a window touches, row by row.
    func keys(under window: Window, of file: BandFile) -> [BlockKey] {
        let columns = window.column / cellWidth...(window.column + window.width - 1) / cellWidth
        let rows = window.row / cellHeight...(window.row + window.height - 1) / cellHeight
        return rows.flatMap { row in
            columns.map { BlockKey(path: file.path, band: file.index ?? 1, column: $0, row: row) }
        }
    }

    /// The pixels of a cell; those at the right and bottom edge are cut.
    func window(of key: BlockKey) -> Window {
        let (left, top) = (key.column * cellWidth, key.row * cellHeight)
        return Window(
            column: left, row: top, width: min(cellWidth, extent.width - left),
            height: min(cellHeight, extent.height - top))
    }
}

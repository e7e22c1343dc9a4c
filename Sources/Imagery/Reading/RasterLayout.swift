import GeoIO
import Geography

/// How a raster is cut into the pieces that are decoded and kept.
///
/// A cell is one block of the file, or several where blocks are small: rows of a plain GeoTIFF, or the 192 pixels of
/// a 60 m band.
struct RasterLayout: Sendable {
    let extent: Extent
    let bandCount: Int
    let cellWidth: Int
    let cellHeight: Int

    /// The least side of a cell, in pixels, where the raster has them.
    private static let leastSide = 512

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

    /// The columns and rows of the cells that a window touches.
    func cells(under window: Window) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
        (
            window.column / cellWidth...(window.column + window.width - 1) / cellWidth,
            window.row / cellHeight...(window.row + window.height - 1) / cellHeight
        )
    }

    func window(of key: BlockKey) -> Window { window(ofColumn: key.column, row: key.row) }

    /// The pixels of a cell; those at the right and bottom edge are cut.
    func window(ofColumn column: Int, row: Int) -> Window {
        let (left, top) = (column * cellWidth, row * cellHeight)
        return Window(
            column: left, row: top, width: min(cellWidth, extent.width - left),
            height: min(cellHeight, extent.height - top))
    }
}

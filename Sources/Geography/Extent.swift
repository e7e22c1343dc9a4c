/// A grid of square pixels on the ground: where a raster lies, without its pixels.
///
/// Row 0 is the northernmost row, and `originX`, `originY` is the outer corner of its first pixel
/// (north-west), in the units of `crs`.
package struct Extent: Hashable, Sendable {
    package let crs: CRS
    package let originX: Double
    package let originY: Double
    /// The side of one pixel, in the units of `crs`; its width where ``rowHeight`` differs.
    package let resolution: Double
    /// The height of one pixel: only rasters in degrees may have another than their width.
    package let rowHeight: Double
    package let width: Int
    package let height: Int

    package init(
        crs: CRS, originX: Double, originY: Double, resolution: Double, rowHeight: Double? = nil, width: Int,
        height: Int
    ) {
        self.crs = crs
        self.originX = originX
        self.originY = originY
        self.resolution = resolution
        self.rowHeight = rowHeight ?? resolution
        self.width = width
        self.height = height
    }

    package var bounds: Bounds {
        Bounds(
            minX: originX, minY: originY - Double(height) * rowHeight,
            maxX: originX + Double(width) * resolution, maxY: originY)
    }

    /// The ground that `window` covers, in the units of `crs`.
    package func bounds(of window: Window) -> Bounds {
        let minX = originX + Double(window.column) * resolution
        let maxY = originY - Double(window.row) * rowHeight
        return Bounds(
            minX: minX, minY: maxY - Double(window.height) * rowHeight,
            maxX: minX + Double(window.width) * resolution, maxY: maxY)
    }

    /// The ground of a window, as a grid of its own.
    package func part(_ window: Window) -> Extent {
        let box = bounds(of: window)
        return Extent(
            crs: crs, originX: box.minX, originY: box.maxY, resolution: resolution, rowHeight: rowHeight,
            width: window.width, height: window.height)
    }

    /// The windows of a square network input: every multiple of the stride while the window fits.
    ///
    /// In reading order, rows first.
    package func windows(size: Int, stride: Int) -> [Window] {
        Window(column: 0, row: 0, width: width, height: height).windows(size: size, stride: stride)
    }
}

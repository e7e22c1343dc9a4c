package import Geography

/// Where each pixel of one grid finds its value in another: the nearest-neighbour rule.
///
/// A pixel takes the value of the source pixel that contains its centre; on a border between two, the one to
/// the east or south. Grids in one coordinate system need no projection, and the southern form of a UTM zone
/// counts as the northern one (``Extent/inNorthernForm``). Otherwise every centre is projected on its own, which
/// is exact and takes about a second for a million pixels.
package struct PixelMap: Sendable {
    /// The source pixels that are needed; `nil` when the grids don't meet.
    package let window: Window?
    /// For each target pixel, row by row, its place in ``window``; −1 when it lies outside of the source.
    private let places: [Int32]

    package init(from source: Extent, to target: Extent) throws(CoordinateError) {
        let (source, target) = (source.inNorthernForm, target.inNorthernForm)
        let (columns, rows) =
            source.crs == target.crs
            ? PixelMap.alignedPixels(of: source, under: target)
            : try PixelMap.projectedPixels(of: source, under: target)
        let window = PixelMap.window(around: columns, rows)
        self.window = window
        self.places = zip(columns, rows).map { column, row in
            guard let window, column >= 0, row >= 0 else { return -1 }
            return (row - Int32(window.row)) * Int32(window.width) + column - Int32(window.column)
        }
    }

    /// The target's values, picked from those of ``window``.
    package func values<Value>(of pixels: [Value], outside: Value) -> [Value] {
        places.map { $0 < 0 ? outside : pixels[Int($0)] }
    }
}

extension PixelMap {
    private static func alignedPixels(of source: Extent, under target: Extent) -> ([Int32], [Int32]) {
        let columns = (0..<target.width).map { source.column(atX: target.centreX(ofColumn: $0)) }
        let rows = (0..<target.height).map { source.row(atY: target.centreY(ofRow: $0)) }
        return (rows.flatMap { _ in columns }, rows.flatMap { [Int32](repeating: $0, count: columns.count) })
    }

    private static func projectedPixels(
        of source: Extent, under target: Extent
    ) throws(CoordinateError) -> ([Int32], [Int32]) {
        let transform = try CoordinateTransform(from: target.crs, to: source.crs)
        var columns: [Int32] = []
        var rows: [Int32] = []
        for row in 0..<target.height {
            var xs = (0..<target.width).map(target.centreX(ofColumn:))
            var ys = [Double](repeating: target.centreY(ofRow: row), count: target.width)
            transform.transform(xs: &xs, ys: &ys)
            columns += xs.map(source.column(atX:))
            rows += ys.map(source.row(atY:))
        }
        return (columns, rows)
    }

    /// The smallest window that holds the pixels whose column and row lie inside of the source.
    private static func window(around columns: [Int32], _ rows: [Int32]) -> Window? {
        var (west, east, north, south) = (Int32.max, Int32.min, Int32.max, Int32.min)
        for (column, row) in zip(columns, rows) where column >= 0 && row >= 0 {
            west = min(west, column)
            east = max(east, column)
            north = min(north, row)
            south = max(south, row)
        }
        guard west <= east else { return nil }
        return Window(
            column: Int(west), row: Int(north), width: Int(east - west) + 1, height: Int(south - north) + 1)
    }
}

extension Extent {
    fileprivate func centreX(ofColumn column: Int) -> Double { originX + (Double(column) + 0.5) * resolution }
    fileprivate func centreY(ofRow row: Int) -> Double { originY - (Double(row) + 0.5) * rowHeight }

    fileprivate func column(atX x: Double) -> Int32 { index((x - originX) / resolution, below: width) }
    fileprivate func row(atY y: Double) -> Int32 { index((originY - y) / rowHeight, below: height) }

    /// −1 when the position lies outside, also for the infinite one of a point that can't be projected.
    private func index(_ position: Double, below count: Int) -> Int32 {
        position >= 0 && position < Double(count) ? Int32(position) : -1
    }
}

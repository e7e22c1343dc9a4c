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
    private let places: PixelPlaces

    package init(from source: Extent, to target: Extent) throws(CoordinateError) {
        let (source, target) = (source.inNorthernForm, target.inNorthernForm)
        if source.crs == target.crs {
            let columns = (0..<target.width).map { source.column(atX: target.centreX(ofColumn: $0)) }
            let rows = (0..<target.height).map { source.row(atY: target.centreY(ofRow: $0)) }
            (window, places) = PixelMap.crossing(columns, rows)
        } else {
            let (columns, rows) = try PixelMap.projectedPixels(of: source, under: target)
            (window, places) = PixelMap.scattered(columns, rows)
        }
    }

    /// The target's values, picked from those of ``window``.
    ///
    /// Written for each type, since code for any type is ten times slower when another module calls it.
    package func values(of pixels: [UInt16], outside: UInt16) -> [UInt16] { places.pick(from: pixels, outside) }
    package func values(of pixels: [Float], outside: Float) -> [Float] { places.pick(from: pixels, outside) }
    package func values(of pixels: [Bool], outside: Bool) -> [Bool] { places.pick(from: pixels, outside) }
    package func values<Value>(of pixels: [Value], outside: Value) -> [Value] { places.pick(from: pixels, outside) }
}

extension PixelMap {
    /// Pixels whose column in the source depends on their own column alone, and the row likewise.
    private static func crossing(_ columns: [Int32], _ rows: [Int32]) -> (Window?, PixelPlaces) {
        guard let across = range(of: columns), let down = range(of: rows) else {
            return (nil, .scattered([Int32](repeating: -1, count: columns.count * rows.count)))
        }
        let window = Window(
            column: Int(across.lowerBound), row: Int(down.lowerBound), width: across.count, height: down.count)
        return (
            window,
            .crossing(
                columns: columns.map { $0 < 0 ? -1 : $0 - across.lowerBound },
                rows: rows.map { $0 < 0 ? -1 : $0 - down.lowerBound }, width: across.count)
        )
    }

    /// Pixels of which each was looked up on its own.
    private static func scattered(_ columns: [Int32], _ rows: [Int32]) -> (Window?, PixelPlaces) {
        let isInside = zip(columns, rows).map { $0 >= 0 && $1 >= 0 }
        let inside = { (numbers: [Int32]) in range(of: zip(numbers, isInside).map { $1 ? $0 : -1 }) }
        guard let across = inside(columns), let down = inside(rows) else {
            return (nil, .scattered([Int32](repeating: -1, count: columns.count)))
        }
        let window = Window(
            column: Int(across.lowerBound), row: Int(down.lowerBound), width: across.count, height: down.count)
        let places = zip(columns, rows).map { column, row -> Int32 in
            guard column >= 0, row >= 0 else { return -1 }
            return (row - down.lowerBound) * Int32(across.count) + column - across.lowerBound
        }
        return (window, .scattered(places))
    }

    /// From the smallest to the largest of the numbers that aren't negative.
    private static func range(of numbers: [Int32]) -> ClosedRange<Int32>? {
        let inside = numbers.lazy.filter { $0 >= 0 }
        guard let first = inside.min(), let last = inside.max() else { return nil }
        return first...last
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

import GeoIO
package import Geography

/// How a file is cut into the blocks that are decoded, and how many of them some tiles need.
package struct BlockLayout: Sendable {
    private let layout: RasterLayout
    /// Bytes of the file.
    package let size: Int

    package init(of path: String) throws {
        layout = try RasterLayout(of: path)
        size = VirtualFile(at: path)?.size ?? 0
    }

    package var bandCount: Int { layout.bandCount }

    /// All blocks of a band.
    package var totalCount: Int {
        let (width, height) = (layout.extent.width, layout.extent.height)
        return ((width + layout.cellWidth - 1) / layout.cellWidth)
            * ((height + layout.cellHeight - 1) / layout.cellHeight)
    }

    /// The blocks of a band that lie under any of the tiles, each counted once.
    package func blockCount(under tiles: [Extent]) throws -> Int {
        let source = layout.extent.inNorthernForm
        var blocks: Set<BlockKey> = []
        for tile in tiles {
            guard let window = try source.window(under: tile) else { continue }
            blocks.formUnion(layout.keys(under: window, of: BandFile(path: "")))
        }
        return blocks.count
    }
}

extension Extent {
    /// The pixels under the box round another grid; `nil` when they don't meet.
    fileprivate func window(under other: Extent) throws -> Window? {
        let other = other.inNorthernForm
        let box = other.bounds
        var corners: [(x: Double, y: Double)] = [
            (box.minX, box.minY), (box.minX, box.maxY), (box.maxX, box.minY), (box.maxX, box.maxY),
        ]
        if other.crs != crs { corners = try CoordinateTransform(from: other.crs, to: crs).line(corners) }
        guard let seen = Bounds(around: corners.map { ($0, $1) }) else { return nil }
        let left = max(0, Int((seen.minX - originX) / resolution))
        let right = min(width, Int(((seen.maxX - originX) / resolution).rounded(.up)))
        let top = max(0, Int((originY - seen.maxY) / rowHeight))
        let bottom = min(height, Int(((originY - seen.minY) / rowHeight).rounded(.up)))
        guard left < right, top < bottom else { return nil }
        return Window(column: left, row: top, width: right - left, height: bottom - top)
    }
}

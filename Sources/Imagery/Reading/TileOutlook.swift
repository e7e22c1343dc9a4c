import GeoIO
import Geography
import Synchronization

/// Which tiles are yet to be made, and whether a piece of a raster will be read for one of them.
final class TileOutlook: Sendable {
    private struct Outlook {
        var waiting: [Extent: Int] = [:]
        /// The tiles as seen from a coordinate system: boxes round them with a margin.
        var boxes: [CRS: [(tile: Extent, box: Bounds)]] = [:]
    }

    private let tiles: [Extent]
    private let outlook: Mutex<Outlook>

    private let margin: Double

    /// A tile that stands in the list twice is made twice; it is read with what lies within `margin` metres of it.
    init(_ tiles: [Extent], margin: Double) {
        self.margin = margin
        self.tiles = Array(Set(tiles))
        outlook = Mutex(Outlook(waiting: tiles.reduce(into: [:]) { $0[$1, default: 0] += 1 }))
    }

    func finish(_ tile: Extent) {
        outlook.withLock { outlook in
            guard let count = outlook.waiting[tile] else { return }
            outlook.waiting[tile] = count > 1 ? count - 1 : nil
        }
    }

    /// Projects the tiles into a coordinate system, once.
    func look(from crs: CRS) throws {
        guard outlook.withLock({ $0.boxes[crs] == nil }) else { return }
        var boxes: [(tile: Extent, box: Bounds)] = []
        for tile in tiles {
            let points = tile.bounds.outline(steps: 4)
            let projected =
                tile.crs == crs ? points : try CoordinateTransform(from: tile.crs, to: crs).line(points)
            guard let box = Bounds(around: projected) else { continue }
            boxes.append((tile, box.padded(by: crs == .wgs84 ? margin / 100_000 : margin)))
        }
        outlook.withLock { [boxes] in $0.boxes[crs] = boxes }
    }

    /// The box round a tile, as seen from each system that was looked from.
    func boxes(of tile: Extent) -> [CRS: Bounds] {
        outlook.withLock { $0.boxes.compactMapValues { boxes in boxes.first { $0.tile == tile }?.box } }
    }

    /// Whether a tile that is yet to be made lies on a window of a raster.
    func needs(_ window: Window, of extent: Extent) -> Bool {
        let ground = extent.bounds(of: window)
        return outlook.withLock { outlook in
            outlook.boxes[extent.crs]?.contains { $0.box.intersects(ground) && outlook.waiting[$0.tile] != nil } ?? true
        }
    }
}

extension Bounds {
    /// Points along the four sides.
    fileprivate func outline(steps: Int) -> [(x: Double, y: Double)] {
        (0..<steps).flatMap { step -> [(x: Double, y: Double)] in
            let part = Double(step) / Double(steps)
            let (x, y) = (minX + part * width, minY + part * height)
            return [(x, minY), (maxX, y), (maxX - part * width, maxY), (minX, maxY - part * height)]
        }
    }
}

import GeoIO
import Geography
import Imagery
import Project

/// What the composite of one tile and mosaic window is made of.
enum CompositeSource: Sendable {
    /// Overpasses, by date.
    case acquisitions([Acquisition])
    /// A composite that somebody else made: the path of its raster.
    case readyMade(String)
}

/// One composite that is to be made or kept, and what it is made of.
struct CompositeTask: Sendable {
    let composite: TileComposite
    let source: CompositeSource
    let artefact: Artefact
}

/// Where the granules of an overpass lie: boxes of longitude and latitude.
struct Footprint {
    private let boxes: [Bounds]

    init(of acquisition: Acquisition) {
        boxes = acquisition.scenes.flatMap { scene in
            // A scene that can't even say where it lies is tried on every tile, and told as a fault there.
            let polygons = (try? scene.ground())?.polygons ?? []
            return polygons.isEmpty ? [Self.everywhere] : polygons.compactMap { MultiPolygon([$0]).bounds }
        }
    }

    private static let everywhere = Bounds(minX: -180, minY: -90, maxX: 180, maxY: 90)

    /// Whether a granule may show some of a box.
    func meets(_ ground: Bounds) -> Bool { boxes.contains { $0.intersects(ground) } }
}

extension Extent {
    /// The box of longitude and latitude round the grid.
    func groundBounds() throws -> Bounds {
        let box = bounds
        let (midX, midY) = ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
        let xs = [box.minX, midX, box.maxX]
        let points = xs.flatMap { x in [box.minY, midY, box.maxY].map { (x: x, y: $0) } }
        let places = try CoordinateTransform(from: crs, to: .wgs84).line(points)
        return Bounds(around: places)?.padded(by: 0.001) ?? box
    }
}

import GeoIO
import Geography
import Imagery

/// Where the granules of an overpass lie, to tell which of them show a tile.
///
/// What is told depends on the tile and the granule alone, so that two regions which share a tile make it of the same.
struct Footprint {
    private let grounds: [MultiPolygon?]

    init(of acquisition: Acquisition) {
        // A scene that can't say where it lies is tried on every tile, and told as a fault there.
        grounds = acquisition.scenes.map { try? $0.ground() }
    }

    /// The overpass with those of its scenes that may show some of a tile; `nil` where none does.
    func part(of acquisition: Acquisition, over tile: Extent) throws -> Acquisition? {
        let outline = try tile.outline()
        let box = outline.bounds
        let shape = OGRShape(outline)
        let scenes = zip(acquisition.scenes, grounds).filter { _, ground in
            guard let ground, !ground.isEmpty, let box else { return true }
            let isNear = ground.polygons.contains { MultiPolygon([$0]).bounds?.intersects(box) ?? false }
            // GEOS says of a ring that crosses itself that it touches nothing: it is tried, too.
            return isNear && (!OGRShape(ground).isValid || OGRShape(ground).intersects(shape))
        }.map(\.0)
        return scenes.isEmpty ? nil : Acquisition(name: acquisition.name, date: acquisition.date, scenes: scenes)
    }
}

extension Extent {
    /// The ground of the grid in longitude and latitude, its curved sides by points along them.
    ///
    /// Tiles end at their zone's border or a little beyond; one across 180° keeps longitudes above 180.
    func outline() throws -> MultiPolygon {
        let box = bounds
        let parts = (0..<4).map { Double($0) / 4 }
        let sides: [[(x: Double, y: Double)]] = [
            parts.map { (box.minX, box.maxY - $0 * box.height) }, parts.map { (box.minX + $0 * box.width, box.minY) },
            parts.map { (box.maxX, box.minY + $0 * box.height) }, parts.map { (box.maxX - $0 * box.width, box.maxY) },
        ]
        let places = try CoordinateTransform(from: crs, to: .wgs84).line(sides.flatMap { $0 }).map {
            Coordinate(longitude: $0.x, latitude: $0.y)
        }
        return MultiPolygon([Polygon(exterior: places + places.prefix(1))])
    }
}

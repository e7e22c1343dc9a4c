import Geography

/// The search for the tiles of one zone that a region needs, block by block.
///
/// A block of up to three by three tiles is looked at tile by tile; a larger one is taken whole when the
/// region contains it, left when they don't meet, and quartered otherwise. `DLTile.iter_from_shape` does the
/// same, and the published results name tiles in the order that comes of it.
///
/// One deliberate difference: edges of tiles are straight in UTM and therefore bent in longitude and
/// latitude, by metres. Descartes Labs draws them straight between corners, which can lose a corner of a
/// region; here they have points on the way.
struct ZoneTiles: ~Copyable {
    private let grid: TileGrid
    private let zone: Int
    private let region: MultiPolygon
    private let shape: PreparedShape
    private let toDegrees: CoordinateTransform

    /// Straight pieces to one side of a tile: 8 hold an edge of 10 km within 3 cm at 60 degrees.
    private static let piecesPerTile = 8

    /// Takes the region's part in the zone.
    init(of grid: TileGrid, zone: Int, intersecting region: MultiPolygon) throws {
        let shape = try PreparedShape(OGRShape(region))
        let toDegrees = try CoordinateTransform(from: .utmNorth(zone: zone), to: .wgs84)
        self.grid = grid
        self.zone = zone
        self.region = region
        self.shape = shape
        self.toDegrees = toDegrees
    }

    func all() throws -> [Tile] {
        guard let block = try surroundingBlock() else { return [] }
        return try tiles(in: block).map { Tile(grid: grid, zone: zone, ti: $0.ti, tj: $0.tj) }
    }

    private func tiles(in block: TileBlock) throws -> [(ti: Int, tj: Int)] {
        if block.columns.count <= 3, block.rows.count <= 3 {
            return try block.tiles.filter { tile in
                let single = TileBlock(columns: tile.ti..<tile.ti + 1, rows: tile.tj..<tile.tj + 1)
                return shape.intersects(try outline(of: single))
            }
        }
        let ground = try outline(of: block)
        if shape.contains(ground) { return block.tiles }
        guard shape.intersects(ground) else { return [] }
        return try block.parts.flatMap { try tiles(in: $0) }
    }

    /// The block that holds the region with a margin of 2 km for each degree of latitude that it spans.
    ///
    /// The margin is that of `DLTile.iter_from_shape`: it decides where blocks are cut, and so the order.
    private func surroundingBlock() throws -> TileBlock? {
        guard let degrees = region.bounds else { return nil }
        let toMetres = try CoordinateTransform(from: .wgs84, to: .utmNorth(zone: zone))
        let points = OGRShape(region).withPointsEvery(0.01).multiPolygon.polygons.flatMap(\.exterior)
        let metres = try toMetres.line(points.map { ($0.longitude, $0.latitude) })
        guard let bounds = Bounds(around: metres)?.padded(by: 2_000 * degrees.height) else { return nil }
        // No zone is wider than 668 km, at the equator.
        let columns = indices(max(bounds.minX, 166_000) - 500_000, min(bounds.maxX, 834_000) - 500_000)
        return TileBlock(columns: columns, rows: indices(bounds.minY, bounds.maxY))
    }

    private func indices(_ start: Double, _ end: Double) -> Range<Int> {
        let first = Int((start / grid.side).rounded(.down))
        return first..<max(first, Int((end / grid.side).rounded(.up)))
    }

    /// The block's edge in degrees.
    private func outline(of block: TileBlock) throws -> OGRShape {
        let corners = [
            (block.columns.lowerBound, block.rows.lowerBound), (block.columns.upperBound, block.rows.lowerBound),
            (block.columns.upperBound, block.rows.upperBound), (block.columns.lowerBound, block.rows.upperBound),
        ]
        var ring = zip(corners, corners.dropFirst() + corners.prefix(1)).flatMap { points(from: $0, to: $1) }
        ring.append(ring[0])
        let middle = Double(6 * zone - 183)
        let degrees = try toDegrees.line(ring).map { point in
            // Across the antimeridian PROJ jumps by 360 degrees; an outline must not.
            Coordinate(longitude: middle + (point.x - middle).remainder(dividingBy: 360), latitude: point.y)
        }
        return OGRShape(MultiPolygon([Polygon(exterior: degrees)]))
    }

    /// Points along one edge, without its last, in metres.
    private func points(from start: (Int, Int), to end: (Int, Int)) -> [(x: Double, y: Double)] {
        let pieces = ZoneTiles.piecesPerTile * max(abs(end.0 - start.0), abs(end.1 - start.1))
        return (0..<pieces).map { piece in
            let part = Double(piece) / Double(pieces)
            let column = Double(start.0) + part * Double(end.0 - start.0)
            let row = Double(start.1) + part * Double(end.1 - start.1)
            return (500_000 + column * grid.side, row * grid.side)
        }
    }
}

package import Geography

extension TileGrid {
    /// The tiles that a region needs: those whose ground without the padding shares a point with it.
    ///
    /// A region is cut at the borders of the six-degree zones, and each part takes the tiles of its own
    /// zone; so every point of the region lies in a tile, and tiles of two zones overlap along their border.
    /// The order is that of `DLTile.iter_from_shape`: zones from west to east, and in a zone the blocks of
    /// ``ZoneTiles``. Self-crossing rings and places off the globe throw ``ShapeError``.
    package func tiles(intersecting region: MultiPolygon) throws -> [Tile] {
        guard let bounds = region.bounds else { return [] }
        guard bounds.minX >= -180, bounds.maxX <= 180, bounds.minY >= -90, bounds.maxY <= 90 else {
            throw ShapeError.offTheGlobe(bounds)
        }
        var tiles: [Tile] = []
        for zone in TileGrid.zone(of: bounds.minX)...TileGrid.zone(of: bounds.maxX) {
            tiles += try ZoneTiles(of: self, zone: zone, intersecting: region.part(inZone: zone)).all()
        }
        return tiles
    }

    /// The zone of a longitude, 1 to 60, without the exceptions for Norway and Svalbard: the grid has none.
    static func zone(of longitude: Double) -> Int {
        min(60, 1 + Int(((longitude + 180) / 6).rounded(.down)))
    }

    static func strip(of zone: Int) -> MultiPolygon {
        let west = Double(6 * zone - 186)
        let corners = [(west, -90.0), (west + 6, -90), (west + 6, 90), (west, 90), (west, -90)]
        return MultiPolygon([Polygon(exterior: corners.map { Coordinate(longitude: $0, latitude: $1) })])
    }
}

extension MultiPolygon {
    /// What of a region lies in a six-degree zone.
    package func part(inZone zone: Int) throws(ShapeError) -> MultiPolygon {
        try OGRShape(self).intersection(OGRShape(TileGrid.strip(of: zone))).multiPolygon
    }
}

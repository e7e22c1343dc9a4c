/// The processing grid: square tiles of UTM, counted from the middle of the zone at the equator.
///
/// This is the Descartes Labs tile grid, which the published results use. A tile's lower left
/// corner, without its padding, lies at
///
///     x = 500 000 + ti · size · resolution        y = tj · size · resolution
///
/// in the northern form of the zone, so that northings south of the equator are negative.
package struct TileGrid: Hashable, Sendable {
    /// The side of a tile without its padding, in pixels.
    package let tileSize: Int
    /// The pixels added on every side, so that windows near an edge see across it.
    package let pad: Int
    /// Metres a pixel.
    package let resolution: Double

    package init(tileSize: Int, pad: Int, resolution: Double = 10) {
        precondition(tileSize > 0 && pad >= 0 && resolution > 0, "a tile holds pixels")
        self.tileSize = tileSize
        self.pad = pad
        self.resolution = resolution
    }

    package var side: Double { Double(tileSize) * resolution }
}

/// One cell of the processing grid, the unit of work.
package struct Tile: Hashable, Sendable {
    package let grid: TileGrid
    package let zone: Int
    /// Tiles east of the middle of the zone.
    package let ti: Int
    /// Tiles north of the equator.
    package let tj: Int

    package init(grid: TileGrid, zone: Int, ti: Int, tj: Int) {
        self.grid = grid
        self.zone = zone
        self.ti = ti
        self.tj = tj
    }

    /// `tilesize:pad:resolution:zone:ti:tj`, as the published system names tiles; the zone has two digits.
    package var key: String {
        "\(grid.tileSize):\(grid.pad):\(grid.resolution):\(zone < 10 ? "0" : "")\(zone):\(ti):\(tj)"
    }

    package var crs: CRS { .utmNorth(zone: zone) }

    /// The pixels of the tile with its padding.
    package var extent: Extent {
        let margin = Double(grid.pad) * grid.resolution
        let pixels = grid.tileSize + 2 * grid.pad
        return Extent(
            crs: crs, originX: 500_000 + Double(ti) * grid.side - margin,
            originY: Double(tj + 1) * grid.side + margin, resolution: grid.resolution, width: pixels, height: pixels)
    }
}

package import Geography

/// Where the ground of a seed lies: in the open Gulf of Guinea, where nobody would look for a forest.
///
/// A place is a square of 9.12 km, 7.88 km from the next. There are 192: seeds below 192 never share one, and from then on
/// they come again, so that seeds 1 and 193 have other ground at the same place. The square is one tile of 850 pixels of the
/// processing grid with its padding of 30, and a pixel more on every side, so that pixels of 60 m fill it.
package struct Site: Sendable, Equatable {
    /// In the southern form of UTM zone 31, as products have it.
    package let extent: Extent
    /// The MGRS tile in names.
    package let granule: String

    package static let side = 912

    package init(seed: UInt64) {
        let (column, row) = (Int(seed % 16), Int(seed / 16 % 12))
        // Every second tile, so that a tile lies between two seeds; east of 0.5 degrees, south of 0.3.
        let tile = Tile(grid: TileGrid(tileSize: 850, pad: 30), zone: 31, ti: 2 * column - 30, tj: -6 - 2 * row)
        let padded = tile.extent
        extent = Extent(
            crs: CRS(epsg: 32731), originX: padded.originX - 10, originY: padded.originY + 10 + 10_000_000,
            resolution: 10, width: Self.side, height: Self.side)
        let middle = (x: extent.originX + 4560, y: extent.originY - 4560)
        let columns = Array("ABCDEFGH")
        let rows = Array("ABCDEFGHJKLMNPQRSTUV")
        granule = "31M\(columns[Int(middle.x / 100_000) - 1])\(rows[Int(middle.y / 100_000) % 20])"
    }

    /// Degrees north, of the middle.
    var latitude: Double { (extent.originY - 10_000_000 - 4560) / 110_574 }
}

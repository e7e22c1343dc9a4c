import Geography

/// A rectangle of tiles of one zone.
struct TileBlock: Hashable {
    /// `ti`, from west to east.
    var columns: Range<Int>
    /// `tj`, from south to north.
    var rows: Range<Int>

    /// Every tile, row by row from the south, each from the west.
    var tiles: [(ti: Int, tj: Int)] {
        rows.flatMap { row in columns.map { ($0, row) } }
    }

    /// The quarters in the order of `DLTile.iter_from_shape`: south-east, south-west, north-east, north-west;
    /// a block one tile high or wide has halves, east before west and north before south.
    var parts: [TileBlock] {
        let (west, east) = columns.halves
        let (south, north) = rows.halves
        if rows.count <= 1 { return [east, west].map { TileBlock(columns: $0, rows: rows) } }
        if columns.count <= 1 { return [north, south].map { TileBlock(columns: columns, rows: $0) } }
        return [south, north].flatMap { rows in
            [east, west].map { TileBlock(columns: $0, rows: rows) }
        }
    }
}

extension Range<Int> {
    fileprivate var halves: (Range<Int>, Range<Int>) {
        let middle = (lowerBound + upperBound) >> 1  // rounds down also below zero, as the grid's own code does
        return (lowerBound..<middle, middle..<upperBound)
    }
}

/// A square of 100 km of the Military Grid Reference System, like `31TDH`: granules of Sentinel-2 are named by them.
///
/// <https://en.wikipedia.org/wiki/Military_Grid_Reference_System>
struct MGRSSquare: Hashable, Sendable {
    let gridZone: GridZone
    /// Hundreds of kilometres of easting, 1 to 8.
    let column: Int
    /// Hundreds of kilometres of northing, counted from the equator; negative south of it.
    let row: Int

    private static let columnLetters = ["ABCDEFGH", "JKLMNPQR", "STUVWXYZ"].map(Array.init)
    private static let rowLetters = Array("ABCDEFGHJKLMNPQRSTUV")

    /// The two letters after the grid zone: columns begin anew every third zone, rows repeat every 2000 km, and even zones
    /// begin their rows with F.
    var letters: String {
        let columns = MGRSSquare.columnLetters[(gridZone.zone - 1) % 3]
        let turn = (row + (gridZone.zone % 2 == 0 ? 5 : 0)) % 20
        return String([columns[column - 1], MGRSSquare.rowLetters[turn < 0 ? turn + 20 : turn]])
    }

    var name: String { "\(gridZone.name)\(letters)" }
}

import Geography

/// A zone of UTM between two parallels, like `31T`.
struct GridZone: Hashable, Sendable {
    /// 1 to 60, from the antimeridian eastwards.
    let zone: Int
    /// `C` to `X`, without I and O, from 80 degrees south; each has 8 degrees of latitude, X has 12.
    let band: Character

    static let bands = Array("CDEFGHJKLMNPQRSTUVWX")

    static let all: [GridZone] = (1...60).flatMap { zone in bands.map { GridZone(zone: zone, band: $0) } }

    var name: String { "\(zone < 10 ? "0" : "")\(zone)\(band)" }

    /// In degrees; `nil` for the zones that Svalbard's wider neighbours replace.
    var bounds: Bounds? {
        guard let index = GridZone.bands.firstIndex(of: band), let longitudes else { return nil }
        let south = Double(index * 8 - 80)
        return Bounds(
            minX: longitudes.west, minY: south, maxX: longitudes.east, maxY: band == "X" ? 84 : south + 8)
    }

    private var longitudes: (west: Double, east: Double)? {
        switch (band, zone) {
        case ("V", 31): (0, 3)
        case ("V", 32): (3, 12)
        case ("X", 31): (0, 9)
        case ("X", 33): (9, 21)
        case ("X", 35): (21, 33)
        case ("X", 37): (33, 42)
        case ("X", 32), ("X", 34), ("X", 36): nil
        default: (Double(zone * 6 - 186), Double(zone * 6 - 180))
        }
    }
}

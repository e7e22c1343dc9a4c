import ArgumentParser
import GeoIO
import Geography

/// `minemap tiles`: the processing grid over a boundary.
struct TilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tiles",
        abstract: "List the tiles of the processing grid that a boundary needs.",
        discussion: "Bounds are those of the tile with its padding, in metres of its CRS: west, south, east, north.")

    @Argument(help: "A GeoJSON file with one or more polygons.")
    var boundary: String

    @Option(help: "The side of a tile without its padding, in pixels.")
    var tileSize = 850

    @Option(help: "The padding on each side, in pixels.")
    var pad = 30

    @Option(help: "Metres a pixel.")
    var resolution = 10.0

    @Flag(help: "Print a JSON array of {key, crs, bounds}.")
    var json = false

    func validate() throws {
        guard (1...100_000).contains(tileSize), (0...100_000).contains(pad), (0.1...10_000).contains(resolution),
            Double(tileSize) * resolution >= 1_000
        else {
            throw ValidationError(
                "A tile is at least 1 km wide, of 1 to 100,000 pixels of 0.1 to 10,000 m, with a padding of 0 to 100,000 pixels."
            )
        }
    }

    func run() throws {
        let grid = TileGrid(tileSize: tileSize, pad: pad, resolution: resolution)
        let tiles = try grid.tiles(intersecting: try GeoJSON.readBoundary(boundary))
        guard json else {
            for tile in tiles { print(tile.key, tile.crs, tile.extent.bounds.text) }
            return
        }
        print(GeoJSON.text(of: .array(tiles.map(\.json))))
    }
}

extension Tile {
    fileprivate var json: JSONValue {
        let box = extent.bounds
        return .object([
            "key": .string(key), "crs": .string("\(crs)"),
            "bounds": .array([box.minX, box.minY, box.maxX, box.maxY].map(JSONValue.number)),
        ])
    }
}

extension Bounds {
    fileprivate var text: String { [minX, minY, maxX, maxY].map(\.jsonText).joined(separator: " ") }
}

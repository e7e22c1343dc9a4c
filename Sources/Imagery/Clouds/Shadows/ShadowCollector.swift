import GeoIO
import Geography

/// Gathers the clouds of a scene's masks, and finds their shadows on a tile.
struct ShadowCollector {
    private let finder: ShadowFinder
    private let map: PixelMap
    private let radius: Double
    /// The cells whose shadows are looked for, and those whose clouds can throw them; `nil` when the tile lies elsewhere.
    private let place: (wanted: Window, source: Window)?
    private var clouds: Cells<Bool>?

    init(_ finder: ShadowFinder, over extent: Extent, dilation: Double, maps: inout [Extent: PixelMap]) throws {
        let grid = finder.cells.extent
        self.finder = finder
        map = try maps[grid] ?? PixelMap(from: grid, to: extent)
        maps[grid] = map
        radius = dilation / grid.resolution
        guard let wanted = map.window?.padded(by: Int(radius)).clipped(to: grid),
            let source = finder.way.source(of: wanted).clipped(to: grid)
        else {
            place = nil
            return
        }
        place = (wanted, source)
        clouds = Cells(source, [Bool](repeating: false, count: source.pixelCount))
    }

    /// The cells of a mask's grid that lie where clouds can throw shadows.
    func window(on grid: Extent) throws -> Window? {
        guard let place else { return nil }
        return try PixelMap(from: grid, to: finder.cells.extent.part(place.source)).window
    }

    /// Takes the clouds of a part of a mask.
    mutating func add(_ part: Cells<CellState>, of grid: Extent) throws {
        guard let place else { return }
        let map = try PixelMap(from: grid.part(part.window), to: finder.cells.extent.part(place.source))
        guard let window = map.window else { return }
        let local = Cells(Window(column: 0, row: 0, width: part.window.width, height: part.window.height), part.values)
        let states = map.values(of: local.cropped(to: window), outside: .clear)
        for (index, state) in states.enumerated() where state == .cloud { clouds?.values[index] = true }
    }

    /// Whether each pixel of the tile lies in a shadow or as near to one as the dilation reaches.
    func hidden() throws -> [Bool] {
        guard let place, let clouds, let window = map.window else { return map.values(of: [], outside: false) }
        let shadows = try finder.shadows(of: clouds, in: place.wanted).dilated(by: radius)
        return map.values(of: shadows.cropped(to: window), outside: false)
    }
}

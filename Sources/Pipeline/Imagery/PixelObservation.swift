import GeoIO
import Geography
import Imagery
import Project

/// How many pixels of a region its composites show.
struct PixelObservation: Codable, Sendable {
    /// The region's pixels: those whose centre lies in it, each counted in one tile of its own zone.
    var count = 0
    /// Those that some overpass shows in some mosaic window.
    var observed = 0
    /// How often overpasses show them, added up; `nil` where somebody else made the composites.
    var overpasses: Int?

    /// Counts over the composites of each tile.
    init(of region: Region, on composites: [[TileComposite]], in folder: ProjectFolder) throws {
        var parts: [Int: MultiPolygon] = [:]
        var looks = 0
        var isKnown = true
        for windows in composites {
            guard let tile = windows.first?.tile else { continue }
            let part = try parts[tile.zone] ?? region.boundary.part(inZone: tile.zone)
            parts[tile.zone] = part
            let seen = try tile.looks(of: windows, in: folder)
            let inside = try PixelMask(of: part, on: tile.core).isInside
            for place in seen.indices where inside[place] {
                count += 1
                observed += seen[place] > 0 ? 1 : 0
                looks += seen[place]
            }
            for composite in windows where isKnown { isKnown = try !composite.record(in: folder).isReadyMade }
        }
        overpasses = isKnown ? looks : nil
    }
}

extension Tile {
    /// The tile without its padding.
    fileprivate var core: Extent { extent.part(coreWindow) }

    private var coreWindow: Window {
        Window(column: grid.pad, row: grid.pad, width: grid.tileSize, height: grid.tileSize)
    }

    /// How often each pixel without the padding is shown, in all mosaic windows together.
    fileprivate func looks(of composites: [TileComposite], in folder: ProjectFolder) throws -> [Int] {
        var looks = [Int](repeating: 0, count: coreWindow.pixelCount)
        for composite in composites {
            let counts = try Composite.sceneCounts(of: folder.path(composite.path), in: coreWindow)
            for (place, count) in counts.enumerated() { looks[place] += Int(count) }
        }
        return looks
    }
}

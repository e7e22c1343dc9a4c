import GeoIO
import Geography
import Imagery
import Project

/// How many pixels of a region its composites show.
struct PixelObservation: Codable, Sendable {
    /// The region's pixels: those whose centre lies in it, each counted in one tile.
    var count = 0
    /// Those that some overpass shows in some mosaic window.
    var observed = 0
    /// How often overpasses show them, added up.
    var overpasses = 0

    /// Counts over the composites of each tile.
    init(of region: Region, on composites: [[TileComposite]], in folder: ProjectFolder) throws {
        for windows in composites {
            guard let tile = windows.first?.tile else { continue }
            let core = tile.core
            var seen = [Int](repeating: 0, count: core.pixelCount)
            for composite in windows {
                let counts = try Composite.sceneCounts(of: folder.path(composite.path), in: core)
                for (place, count) in counts.enumerated() { seen[place] += Int(count) }
            }
            let inside = try PixelMask(of: region.boundary, on: tile.extent.part(core)).isInside
            for place in seen.indices where inside[place] {
                count += 1
                observed += seen[place] > 0 ? 1 : 0
                overpasses += seen[place]
            }
        }
    }
}

extension Tile {
    /// The tile without its padding, in pixels of its extent.
    fileprivate var core: Window {
        Window(column: grid.pad, row: grid.pad, width: grid.tileSize, height: grid.tileSize)
    }
}

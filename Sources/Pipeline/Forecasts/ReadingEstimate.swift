import GeoIO
import Geography
import Imagery

/// How much must be read for some composites.
///
/// Files of one granule are alike, so the first of each band and granule tells how the others are cut into blocks; the
/// size of a file that isn't on this machine is taken from it, too.
struct ReadingEstimate {
    /// Bytes of the files' blocks that are read, each once.
    private(set) var bytes = 0
    /// Blocks that are decoded, each once.
    private(set) var blocks = 0
    /// Overpasses that are looked at, over all tiles.
    private(set) var looks = 0
    private var layouts: [String: BlockLayout] = [:]

    init(of tasks: [CompositeTask], bands: [Band]) throws {
        var tiles: [Acquisition: [Extent]] = [:]
        for task in tasks {
            switch task.source {
            case .readyMade(let path): bytes += VirtualFile(at: path)?.size ?? 0
            case .acquisitions(let acquisitions):
                for acquisition in acquisitions { tiles[acquisition, default: []].append(task.composite.tile.extent) }
            }
        }
        for (acquisition, extents) in tiles.sorted(by: { ($0.key.date, $0.key.name) < ($1.key.date, $1.key.name) }) {
            looks += extents.count
            for scene in acquisition.scenes {
                for band in bands { try add(band, of: scene, under: extents) }
            }
        }
    }

    private mutating func add(_ band: Band, of scene: Scene, under extents: [Extent]) throws {
        guard let file = scene.files[band] else { return }
        let key = "\(scene.granule ?? scene.source) \(band)"
        guard let layout = layouts[key] ?? (try? BlockLayout(of: file.path)) else { return }
        layouts[key] = layout
        let count = try layout.blockCount(under: extents)
        blocks += count
        let size = Remote.isRemote(file.path) ? layout.size : VirtualFile(at: file.path)?.size ?? layout.size
        bytes += Int(Double(size) / Double(layout.bandCount) * Double(count) / Double(layout.totalCount))
    }
}

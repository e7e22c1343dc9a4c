import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project
import Synchronization

/// What the composites of one run share while they are made: the rules, decoded blocks and cloud detectors.
final class CompositeWorkshop: Sendable {
    private let compositor: TileCompositor
    private let masks: SceneMasks
    private let order: [Band]
    private let store = Mutex<BlockStore?>(nil)
    private let scratchFolder: String
    /// Everything besides scenes that a composite depends on, as text for its key.
    let rules: String

    init(of run: Run, in folder: ProjectFolder) {
        let imagery = run.imagery
        scratchFolder = folder.path("build/scratch")
        var compositor = TileCompositor(bands: run.card.bands, scratchFolder: scratchFolder)
        compositor.method = CompositeMethod(rawValue: imagery.method) ?? .median
        compositor.minimumScenes = imagery.selection.minimumScenes
        compositor.minimumCoverage = imagery.selection.minimumCoverage
        // There are as many tiles at a time as processors.
        compositor.memoryLimit = (512 << 20) / max(2, ProcessInfo.processInfo.activeProcessorCount)
        self.compositor = compositor
        masks = SceneMasks(imagery, in: folder)
        order = run.card.bands
        rules =
            "\(compositor.method.rawValue), from \(compositor.minimumScenes) overpasses, each on "
            + "\(compositor.minimumCoverage) of the tile, \(masks.rules)"
    }

    /// Gets ready for the tiles that must be made.
    func open(for tiles: [Extent]) throws {
        guard !tiles.isEmpty else { return }
        let opened = try BlockStore(for: tiles, margin: masks.reach, scratchFolder: scratchFolder)
        store.withLock { $0 = opened }
    }

    /// Makes the composite of one tile, and says what went into it.
    func make(_ extent: Extent, from source: CompositeSource) throws -> (Composite, CompositeRecord) {
        switch source {
        case .readyMade(let path):
            let composite = try Composite(readyMade: path, bands: compositor.bands, in: extent, order: order)
            var record = CompositeRecord()
            record.observedShare = composite.observedShare
            return (composite, record)
        case .acquisitions(let acquisitions):
            guard let reader = store.withLock({ $0 }) else {
                return try compose(acquisitions, over: extent, through: FileReader())
            }
            defer { reader.finish(extent) }
            return try compose(acquisitions, over: extent, through: reader)
        }
    }

    private func compose(
        _ acquisitions: [Acquisition], over extent: Extent, through reader: some PixelReader
    ) throws -> (Composite, CompositeRecord) {
        try compositor.composite(acquisitions, over: extent, through: reader) { [masks] scene in
            try masks.hide(in: scene, over: extent, through: reader)
        }
    }
}

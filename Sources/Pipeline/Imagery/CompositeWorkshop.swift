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
    private let digests = Mutex<[String: String]>([:])
    private let scratchFolder: String
    /// Everything besides scenes that a composite depends on, as text for its key.
    let rules: String

    convenience init(of run: Run, in folder: ProjectFolder) {
        self.init(bands: run.card.bands, of: run.imagery, in: folder)
    }

    init(bands: [Band], of imagery: ImageryConfiguration, in folder: ProjectFolder) {
        scratchFolder = folder.path("build")
        var compositor = TileCompositor(bands: bands, scratchFolder: scratchFolder)
        compositor.method = CompositeMethod(rawValue: imagery.method) ?? .median
        compositor.minimumScenes = imagery.selection.minimumScenes
        compositor.minimumCoverage = imagery.selection.minimumCoverage
        // There are as many tiles at a time as processors.
        compositor.memoryLimit = (512 << 20) / max(2, ProcessInfo.processInfo.activeProcessorCount)
        self.compositor = compositor
        masks = SceneMasks(imagery, in: folder)
        order = bands
        rules =
            "\(compositor.method.rawValue), from \(compositor.minimumScenes) overpasses, each on "
            + "\(compositor.minimumCoverage) of the tile, \(masks.rules)"
    }

    /// The bands that are read: the model's, and those that find clouds.
    var bandsRead: [Band] {
        let clouds: [Band] = masks.usesTrees ? [.b1, .b2, .b4, .b5, .b8, .b8a, .b9, .b10, .b11, .b12] : []
        return Band.allCases.filter { compositor.bands.contains($0) || clouds.contains($0) }
    }

    /// Gets ready for the tiles that must be made, and for what shows them.
    func open(for tiles: [Extent], showing scenes: [Scene]) throws {
        guard !tiles.isEmpty else { return }
        try masks.prepare(for: scenes)
        let opened = try BlockStore(for: tiles, margin: masks.reach, scratchFolder: scratchFolder)
        store.withLock { $0 = opened }
    }

    /// Makes the composite of one tile, and says what went into it.
    func make(_ extent: Extent, from source: CompositeSource) throws -> (Composite, CompositeRecord) {
        switch source {
        case .readyMade(let path):
            return takeReadyMade(path, over: extent)
        case .acquisitions(let acquisitions):
            guard let reader = store.withLock({ $0 }) else {
                return try compose(acquisitions, over: extent, through: FileReader())
            }
            defer { reader.finish(extent) }
            return try compose(acquisitions, over: extent, through: reader)
        }
    }

    /// Takes a composite as it is; one that can't be read leaves the tile unobserved, and is told.
    private func takeReadyMade(_ path: String, over extent: Extent) -> (Composite, CompositeRecord) {
        var record = CompositeRecord()
        record.isReadyMade = true
        do {
            let composite = try Composite(readyMade: path, bands: compositor.bands, in: extent, order: order)
            record.observedShare = composite.observedShare
            return (composite, record)
        } catch {
            record.faults = [SceneFault(of: Scene(name: path, source: path, files: [:]), error)]
            return (Composite(of: [], bands: compositor.bands, in: extent), record)
        }
    }

    /// The files of scenes that couldn't be used, by their digests, those on this machine.
    func badFiles(of record: CompositeRecord, among source: CompositeSource, in folder: ProjectFolder) -> [String:
        String]
    {
        let bad = Set(record.faults.filter { !$0.isNote }.map(\.scene))
        let scenes = source.scenes.filter { bad.contains($0.name) }
        let paths = scenes.flatMap { $0.paths(of: Band.allCases) }.filter { !Remote.isRemote($0) }
        return Dictionary(
            paths.map { (folder.relative($0), digest(ofFile: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Each file is read once.
    private func digest(ofFile path: String) -> String {
        if let known = digests.withLock({ $0[path] }) { return known }
        let digest = Digest(ofFile: path)?.description ?? "absent"
        digests.withLock { $0[path] = digest }
        return digest
    }

    private func compose(
        _ acquisitions: [Acquisition], over extent: Extent, through reader: some PixelReader
    ) throws -> (Composite, CompositeRecord) {
        try compositor.composite(acquisitions, over: extent, through: reader) { [masks] scene in
            try masks.hide(in: scene, over: extent, through: reader)
        }
    }
}

import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project

/// How fast this machine decodes, composites and scores, measured on one overpass of one tile.
struct MachineSpeed {
    /// Seconds of one processor.
    private var secondsPerBlock = 0.0
    private var secondsPerLook = 0.0
    private var secondsPerComposite = 0.0
    private var secondsPerWindow = 0.0

    /// Reads an overpass that is to be read, twice: the second time its blocks are decoded already.
    init(of run: Run, on tasks: [CompositeTask], in workshop: CompositeWorkshop, folder: ProjectFolder) throws {
        guard let task = tasks.first(where: { $0.source.clearestAcquisition != nil }) ?? tasks.first else { return }
        let extent = task.composite.tile.extent
        let source = task.source.clearestAcquisition.map { CompositeSource.acquisitions([$0]) } ?? task.source
        // Twice, so that the first doesn't drop what it decoded.
        try workshop.open(for: [extent, extent], showing: source.scenes)
        let (cold, _) = try MachineSpeed.time { try workshop.make(extent, from: source) }
        let (warm, composite) = try MachineSpeed.time { try workshop.make(extent, from: source).0 }
        let blocks = try ReadingEstimate(
            of: [CompositeTask(composite: task.composite, source: source, artefact: task.artefact)],
            bands: workshop.bandsRead
        ).blocks
        secondsPerBlock = max(0, cold - warm) / Double(max(1, blocks))
        secondsPerLook = warm
        secondsPerComposite = try MachineSpeed.time { try MachineSpeed.write(composite, in: folder) }.seconds
        secondsPerWindow = try MachineSpeed.secondsPerWindow(
            of: run, on: composite, of: task.composite.tile, in: folder)
    }

    /// Seconds for some work on all processors.
    func seconds(_ reading: ReadingEstimate, composites: Int, windows: Int) -> Double {
        let seconds =
            Double(reading.blocks) * secondsPerBlock + Double(reading.looks) * secondsPerLook
            + Double(composites) * secondsPerComposite + Double(windows) * secondsPerWindow
        return seconds / Double(ProcessInfo.processInfo.activeProcessorCount)
    }

    private static func write(_ composite: Composite, in folder: ProjectFolder) throws {
        let path = folder.path("build/forecast.tif")
        defer { unlink(path) }
        try AtomicFile.makeFolder(for: path)
        try composite.write(to: path)
    }

    /// Seconds for a window, clear or not, as the overpass shows them.
    private static func secondsPerWindow(
        of run: Run, on composite: Composite, of tile: Tile, in folder: ProjectFolder
    ) throws -> Double {
        let scorer = TileScorer(
            run.card, try Ensemble(of: run.card, in: folder), over: tile.extent, stride: run.stride)
        let (seconds, scores) = try time { try scorer.score([composite], of: tile) }
        return seconds / Double(max(1, scores.records.count))
    }

    private static func time<Value>(_ work: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
        let start = ContinuousClock.now
        let value = try work()
        let spent = (ContinuousClock.now - start).components
        return (Double(spent.seconds) + Double(spent.attoseconds) / 1e18, value)
    }
}

extension CompositeSource {
    /// The overpass whose scenes say the least of clouds: an overcast one leaves no window to score.
    fileprivate var clearestAcquisition: Acquisition? {
        guard case .acquisitions(let acquisitions) = self else { return nil }
        let cover = { (acquisition: Acquisition) in acquisition.scenes.compactMap(\.cloudCover).max() ?? 0 }
        return acquisitions.min { cover($0) < cover($1) }
    }
}

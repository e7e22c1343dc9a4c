import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project

extension Build {
    /// Makes the composites that the runs look at: one a tile and mosaic window.
    ///
    /// - Returns: By the file of the survey's detections, the composites of each tile in the order of their windows.
    func composite(
        _ surveys: [Survey], from scenes: [String: SurveyScenes]
    ) async throws -> [String: [[TileComposite]]] {
        var composites: [String: [[TileComposite]]] = [:]
        for survey in surveys {
            guard case .run(let run) = survey.source, let found = scenes[survey.file.stem] else { continue }
            composites[survey.file.stem] = try await composite(survey, run, from: found)
        }
        return composites
    }

    private func composite(_ survey: Survey, _ run: Run, from scenes: SurveyScenes) async throws -> [[TileComposite]] {
        let workshop = CompositeWorkshop(of: run, in: folder)
        let tasks = try await compositeTasks(of: survey, run, from: scenes, in: workshop)
        let ordered = tasks.sorted { $0.composite.tile.comes(before: $1.composite.tile) }
        let outdated = Set(await bench.outdated(ordered.map(\.artefact)).map(\.name))
        if !options.makesNothing {
            try workshop.open(
                for: ordered.filter { outdated.contains($0.artefact.name) }.map(\.composite.tile.extent),
                showing: scenes.acquisitions.flatMap(\.scenes))
        }
        try await bench.ensure(ordered.map(\.artefact))
        var composites = tasks.composites
        for tile in composites.indices {
            for window in composites[tile].indices {
                let willChange = options.makesNothing && outdated.contains(composites[tile][window].name)
                composites[tile][window].digest =
                    willChange ? "to be made" : await digest(composites[tile][window].path)
            }
        }
        return composites
    }

    /// The composites that a survey needs, tile after tile, each tile's in the order of its mosaic windows.
    func compositeTasks(
        of survey: Survey, _ run: Run, from scenes: SurveyScenes, in workshop: CompositeWorkshop
    ) async throws -> [CompositeTask] {
        let windows = survey.period.mosaicWindows(months: run.mosaicMonths)
        let footprints = scenes.acquisitions.map(Footprint.init)
        var tasks: [CompositeTask] = []
        for tile in try run.grid.tiles(intersecting: survey.region.boundary) {
            let shown = try zip(scenes.acquisitions, footprints).compactMap { try $1.part(of: $0, over: tile.extent) }
            for window in windows {
                let source =
                    try scenes.readyMade?.source(of: tile, in: window)
                    ?? .acquisitions(shown.filter { window.contains($0.date) })
                tasks.append(await task(of: tile, in: window, from: source, run, workshop))
            }
        }
        return tasks
    }

    private func task(
        of tile: Tile, in window: Period, from source: CompositeSource, _ run: Run, _ workshop: CompositeWorkshop
    ) async -> CompositeTask {
        let bands = run.card.bands
        let names = bands.map(\.rawValue).joined(separator: " ")
        var inputs = await inputs(of: source)
        inputs["bands"] = names
        inputs["tile"] = tile.key
        inputs["rules"] = workshop.rules
        inputs["stage"] = Stage.composites
        let stem =
            "build/composites/\(run.imagery.name)-\(run.card.level)-\(bands.count)bands-\(Digest(of: names).short)/"
            + "\(tile.fileName)_\(window.start)_\(window.end)"
        let name = "composite \(run.imagery.name) \(run.card.level) \(tile.key) \(window) of \(names)"
        var artefact = Artefact(name, from: inputs, to: ["\(stem).tif", "\(stem).json"]) { [folder] in
            var (composite, record) = try workshop.make(tile.extent, from: source)
            record.badFiles = workshop.badFiles(of: record, among: source, in: folder)
            record.faults = record.faults.map { $0.mappingTexts(folder.portable) }
            try AtomicFile.makeFolder(for: folder.path(stem))
            try composite.write(to: folder.path("\(stem).tif"))
            try AtomicFile.write(try JSONEncoder.sorted.encode(record), to: folder.path("\(stem).json"))
            return record.sentence
        }
        let composite = TileComposite(
            name: name, tile: tile, window: window, path: artefact.outputs[0], recordPath: artefact.outputs[1])
        artefact.madeAnewBecause = await reasonToTryAgain(composite)
        return CompositeTask(composite: composite, source: source, artefact: artefact)
    }

    /// Everything about the source that a composite depends on.
    private func inputs(of source: CompositeSource) async -> [String: String] {
        switch source {
        case .readyMade(let path): return await digests(of: [folder.relative(path)])
        case .acquisitions(let acquisitions):
            var inputs: [String: String] = [:]
            for acquisition in acquisitions {
                for scene in acquisition.scenes {
                    inputs["overpass of \(scene.name)"] = acquisition.name
                    inputs["scene \(scene.name)"] = folder.digest(of: scene)
                    guard scene.fingerprint == nil else { continue }
                    let files = await digests(of: scene.paths(of: Band.allCases).map(folder.relative))
                    inputs.merge(files) { first, _ in first }
                }
            }
            return inputs
        }
    }

    /// Why a composite is made again although nothing that it is made of changed.
    private func reasonToTryAgain(_ composite: TileComposite) async -> String? {
        guard let record = try? composite.record(in: folder) else { return nil }
        if record.faults.contains(where: \.isPassing) { return "a server didn't give a scene the last time" }
        for (path, digest) in record.badFiles.sorted(by: { $0.key < $1.key }) where await self.digest(path) != digest {
            return "'\(path)', which couldn't be used, changed"
        }
        return nil
    }
}

extension [CompositeTask] {
    /// The composites of each tile, in the order of their windows.
    var composites: [[TileComposite]] {
        var tiles: [[TileComposite]] = []
        for task in self {
            if tiles.last?.first?.tile == task.composite.tile {
                tiles[tiles.count - 1].append(task.composite)
            } else {
                tiles.append([task.composite])
            }
        }
        return tiles
    }
}

extension CompositeRecord {
    /// What is said of the composite in the build's log.
    fileprivate var sentence: String {
        let overpasses = isReadyMade ? "ready-made" : "\(usedCount) overpass\(usedCount == 1 ? "" : "es")"
        let skipped = Set(faults.filter { !$0.isNote }.map(\.scene)).count
        let bad = skipped == 0 ? "" : ", \(skipped) scene\(skipped == 1 ? "" : "s") skipped"
        let observed =
            notObserved.map { "not observed: \($0)" } ?? "\(Int((observedShare * 100).rounded())) % observed"
        return "\(overpasses)\(bad), \(observed)"
    }
}

extension Tile {
    /// The order in which tiles share decoded blocks best: clumps of eight by eight, row by row.
    fileprivate func comes(before other: Tile) -> Bool {
        let clump = { (index: Int) in index >= 0 ? index / 8 : (index - 7) / 8 }
        return [zone, -clump(tj), clump(ti), -tj, ti]
            .lexicographicallyPrecedes([other.zone, -clump(other.tj), clump(other.ti), -other.tj, other.ti])
    }
}

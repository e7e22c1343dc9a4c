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
        let tiles = try run.grid.tiles(intersecting: survey.region.boundary)
        let workshop = CompositeWorkshop(of: run, in: folder)
        let windows = survey.period.mosaicWindows(months: run.mosaicMonths)
        let footprints = scenes.acquisitions.map(Footprint.init)
        var composites: [[TileComposite]] = tiles.map { _ in [] }
        var artefacts: [(artefact: Artefact, tile: Tile)] = []
        for (index, tile) in tiles.enumerated() {
            let ground = try tile.extent.groundBounds()
            for window in windows {
                let source = try tileSource(of: tile, in: window, scenes, footprints, ground)
                let artefact = try await artefact(of: tile, in: window, from: source, run, workshop)
                artefacts.append((artefact, tile))
                composites[index].append(
                    TileComposite(
                        tile: tile, window: window, path: artefact.outputs[0], recordPath: artefact.outputs[1],
                        digest: ""))
            }
        }
        tryAgain(composites.joined())
        let ordered = artefacts.sorted { $0.tile.comes(before: $1.tile) }.map(\.artefact)
        let outdated = Set(await bench.outdated(ordered).map(\.name))
        try workshop.open(
            for: artefacts.filter { outdated.contains($0.artefact.name) }.map(\.tile.extent),
            showing: scenes.acquisitions.flatMap(\.scenes))
        try await bench.ensure(ordered)
        for tile in composites.indices {
            for window in composites[tile].indices {
                composites[tile][window].digest = await digest(composites[tile][window].path)
            }
        }
        return composites
    }

    /// What a tile's composite is made of in one mosaic window.
    private func tileSource(
        of tile: Tile, in window: Period, _ scenes: SurveyScenes, _ footprints: [Footprint], _ ground: Bounds
    ) throws -> CompositeSource {
        if let readyMade = scenes.readyMade { return try readyMade.source(of: tile, in: window) }
        let shown = zip(scenes.acquisitions, footprints).filter { acquisition, footprint in
            window.contains(acquisition.date) && footprint.meets(ground)
        }
        return .acquisitions(shown.map(\.0))
    }

    /// Forgets the record of what lacks a scene because a server didn't answer, so that it is made again.
    private func tryAgain(_ composites: some Sequence<TileComposite>) {
        for composite in composites {
            guard let record = try? composite.record(in: folder), record.faults.contains(where: \.isPassing) else {
                continue
            }
            folder.remove(composite.recordPath)
        }
    }

    private func artefact(
        of tile: Tile, in window: Period, from source: CompositeSource, _ run: Run, _ workshop: CompositeWorkshop
    ) async throws -> Artefact {
        let bands = run.card.bands
        let names = bands.map(\.rawValue).joined(separator: " ")
        var inputs = await inputs(of: source, bands: bands)
        inputs["bands"] = names
        inputs["tile"] = tile.key
        inputs["rules"] = workshop.rules
        inputs["stage"] = Stage.composites
        let stem =
            "build/composites/\(run.imagery.name)-\(bands.count)bands-\(Digest(of: names).short)/"
            + "\(tile.fileName)_\(window.start)_\(window.end)"
        let name = "composite \(run.imagery.name) \(tile.key) \(window) of \(names)"
        return Artefact(name, from: inputs, to: ["\(stem).tif", "\(stem).json"]) { [folder] in
            var (composite, record) = try workshop.make(tile.extent, from: source)
            record.faults = record.faults.map { $0.mappingTexts(folder.portable) }
            try AtomicFile.makeFolder(for: folder.path(stem))
            try composite.write(to: folder.path("\(stem).tif"))
            try AtomicFile.write(try JSONEncoder.sorted.encode(record), to: folder.path("\(stem).json"))
            return record.sentence
        }
    }

    /// Everything about the source that a composite depends on.
    private func inputs(of source: CompositeSource, bands: [Band]) async -> [String: String] {
        switch source {
        case .readyMade(let path): return await digests(of: [folder.relative(path)])
        case .acquisitions(let acquisitions):
            var inputs: [String: String] = [:]
            for acquisition in acquisitions {
                for scene in acquisition.scenes {
                    inputs["overpass of \(scene.name)"] = acquisition.name
                    if let fingerprint = scene.fingerprint {
                        inputs["scene \(scene.name)"] = fingerprint
                    } else {
                        let files = await digests(of: scene.paths(of: Band.allCases).map(folder.relative))
                        inputs.merge(files) { first, _ in first }
                    }
                }
            }
            return inputs
        }
    }
}

extension CompositeRecord {
    /// What is said of the composite in the build's log.
    fileprivate var sentence: String {
        let overpasses = "\(usedCount) overpass\(usedCount == 1 ? "" : "es")"
        let skipped = Set(faults.filter { !$0.isNote }.map(\.scene)).count
        let bad = skipped == 0 ? "" : ", \(skipped) scene\(skipped == 1 ? "" : "s") skipped"
        let observed = notObserved.map { "not observed: \($0)" } ?? "\(Int((observedShare * 100).rounded())) % observed"
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

import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project

/// The composite of one mosaic window over one tile, as an artefact.
struct TileComposite: Sendable {
    let tile: Tile
    let window: Period
    let path: String
    let key: String
}

extension Build {
    /// Makes the composites that the runs look at: one a tile and mosaic window.
    ///
    /// - Returns: By the file of the survey's detections, the composites of each tile in the order of their windows.
    func composite(_ surveys: [Survey]) async throws -> [String: [[TileComposite]]] {
        var composites: [String: [[TileComposite]]] = [:]
        for survey in surveys {
            guard case .run(let run) = survey.source else { continue }
            composites[survey.file.stem] = try await composite(survey, run)
        }
        return composites
    }

    private func composite(_ survey: Survey, _ run: Run) async throws -> [[TileComposite]] {
        let scenes = try run.scenes(for: survey, in: folder)
        let region = OGRShape(survey.region.boundary)
        guard try scenes.contains(where: { region.intersects(OGRShape(try $0.ground())) }) else {
            throw BuildError.outsideImagery(
                region: survey.region.name, imagery: run.imagery.name, path: run.imagery.path)
        }
        var composites: [[TileComposite]] = []
        var artefacts: [Artefact] = []
        for tile in try run.grid.tiles(intersecting: survey.region.boundary) {
            var ofTile: [TileComposite] = []
            for window in survey.period.mosaicWindows(months: run.mosaicMonths) {
                let shown = scenes.filter { $0.date.map(window.contains) ?? false }
                let artefact = await artefact(of: tile, in: window, from: shown, run)
                artefacts.append(artefact)
                ofTile.append(TileComposite(tile: tile, window: window, path: artefact.outputs[0], key: artefact.key))
            }
            composites.append(ofTile)
        }
        try await bench.ensure(artefacts)
        return composites
    }

    private func artefact(of tile: Tile, in window: Period, from scenes: [Scene], _ run: Run) async -> Artefact {
        let bands = run.card.bands
        let names = bands.map(\.rawValue).joined(separator: " ")
        var inputs = await digests(of: scenes.flatMap { $0.paths(of: bands) }.map(folder.relative))
        inputs["bands"] = names
        inputs["tile"] = tile.key
        inputs["stage"] = Stage.composites
        let path =
            "build/composites/\(run.imagery.name)-\(bands.count)bands-\(Digest(of: names).short)/"
            + "\(tile.fileName)_\(window.start)_\(window.end).tif"
        let target = folder.path(path)
        return Artefact("composite \(run.imagery.name) \(tile.key) \(window) of \(names)", from: inputs, to: [path]) {
            try AtomicFile.makeFolder(for: target)
            let composite = try Composite(of: scenes, bands: bands, in: tile.extent)
            try composite.write(to: target)
            return "\(scenes.count) scene\(scenes.count == 1 ? "" : "s")"
        }
    }
}

extension Run {
    /// The scenes of the survey's period, by date.
    fileprivate func scenes(for survey: Survey, in folder: ProjectFolder) throws -> [Scene] {
        let catalogue = try SceneFolder(path: folder.path(imagery.path), date: imagery.date)
        let scenes = try catalogue.scenes(in: survey.period)
        guard !scenes.isEmpty else {
            let dates = catalogue.scenes.compactMap(\.date).sorted()
            throw BuildError.noScene(
                region: survey.region.name, imagery: imagery.name, period: survey.period.name,
                dates: dates.first.flatMap { first in dates.last.map { "scenes from \(first) to \($0)" } } ?? "none")
        }
        return scenes
    }
}

extension Tile {
    /// The key with `_` for `:`, which some file systems and tools refuse.
    var fileName: String { key.replacing(":", with: "_") }
}

extension ProjectFolder {
    /// The path of a file below the folder, relative to it.
    func relative(_ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
}

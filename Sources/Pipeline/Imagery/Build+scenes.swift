import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project

extension Build {
    /// Finds the scenes that the runs look at, and chooses among them.
    ///
    /// - Returns: By the file of the survey's detections.
    func find(_ surveys: [Survey]) async throws -> [String: SurveyScenes] {
        var found: [String: SurveyScenes] = [:]
        for survey in surveys {
            guard case .run(let run) = survey.source else { continue }
            found[survey.file.stem] = try await find(survey, run)
        }
        return found
    }

    private func find(_ survey: Survey, _ run: Run) async throws -> SurveyScenes {
        guard run.imagery.kind != .composite else {
            return SurveyScenes(readyMade: try ReadyMadeComposites(run.imagery, in: folder))
        }
        let query = SceneQuery(
            region: try run.grid.ground(of: survey.region), period: survey.period,
            maximumCloudCover: run.imagery.selection.maximumCloudCover)
        let list = try await list(of: survey, run, for: query)
        let selection = try list.selection(by: run.rule(for: query))
        if selection.acquisitions.isEmpty, !selection.mayBeChance {
            throw noScene(of: survey, run, list, selection)
        }
        return SurveyScenes(
            acquisitions: selection.acquisitions, foundCount: list.scenes.count,
            dropped: selection.dropped.map {
                DroppedScene(scene: $0.scene, source: folder.portable($0.source), reason: $0.reason)
            },
            faults: selection.faults)
    }

    /// The scenes of the catalogue, frozen: a remote one is asked once, then its list is kept until asked anew.
    private func list(of survey: Survey, _ run: Run, for query: SceneQuery) async throws -> SceneList {
        let path =
            "build/scenes/\(run.imagery.name)/\(survey.region.name)_\(survey.period.start)_\(survey.period.end).json"
        let frozen = FrozenScenes(reading: folder.path(path), asked: FrozenScenes.question(query, to: run.imagery))
        run.imagery.prepareReading()
        var list: SceneList
        if run.imagery.isRemote, !options.searchesAgain, let kept = frozen.list {
            list = kept.mappingPaths { $0.contains("/vsi") || $0.contains("://") ? $0 : folder.path($0) }
        } else {
            list = try run.imagery.catalogue(in: folder, for: query).scenes(for: query)
        }
        let portable = folder.portable(list)
        list.faults = portable.faults
        let data = try JSONEncoder.sorted.encode(FrozenScenes(asked: frozen.asked, list: portable))
        let name = "scenes \(run.imagery.name) \(survey.region.name) \(survey.period)"
        let count = list.scenes.count
        let artefact = Artefact(name, from: ["list": "\(Digest(of: data))"], to: [path]) { [folder] in
            try AtomicFile.write(data, to: folder.path(path))
            return "\(count) found"
        }
        // A plan keeps what it was told, so that the build looks at the same.
        try await bench.ensure([artefact], always: run.imagery.isRemote)
        return list
    }

    /// Why a survey has nothing to look at, as far as the catalogue tells.
    private func noScene(
        of survey: Survey, _ run: Run, _ list: SceneList, _ selection: SceneSelection
    ) -> BuildError {
        let isElsewhere = selection.dropped.contains { $0.reason == .elsewhere }
        if isElsewhere, selection.dropped.allSatisfy({ $0.reason == .elsewhere }) {
            return .outsideImagery(
                region: survey.region.name, imagery: run.imagery.name, path: run.imagery.place)
        }
        let dates = list.scenes.compactMap(\.date).sorted()
        let span = dates.first.flatMap { first in dates.last.map { "scenes from \(first) to \($0)" } } ?? "none"
        let refused = selection.dropped.filter { if case .otherDay = $0.reason { false } else { true } }
        let reasons = (refused.map(\.description) + selection.faults.map { "\($0.scene): \($0.reason)" })
            .prefix(3)
        return .noScene(
            region: survey.region.name, imagery: run.imagery.name, period: survey.period.name,
            dates: ([span] + reasons).joined(separator: "; "))
    }
}

extension SceneSelection {
    /// Whether scenes are there and just can't be used, being cloudy or bad: the tiles then count as not observed.
    ///
    /// That no scene fits the region, the period or the model is a mistake in site.yml instead.
    fileprivate var mayBeChance: Bool {
        faults.contains { !$0.isNote && !$0.isPassing }
            || dropped.contains { if case .cloudy = $0.reason { true } else { false } }
    }
}

extension TileGrid {
    /// The ground of a region's tiles with their padding: scenes beside the region show windows on its border.
    fileprivate func ground(of region: Region) throws -> MultiPolygon {
        let outlines = try tiles(intersecting: region.boundary).flatMap { try $0.extent.outline().polygons }
        return try OGRShape(MultiPolygon(outlines)).unionOfParts().multiPolygon
    }
}

extension Run {
    /// Which scenes the run reads.
    fileprivate func rule(for query: SceneQuery) -> SceneRule {
        let other = imagery.selection.allowedLevel.flatMap { ProcessingLevel(rawValue: $0) }
        return SceneRule(
            query: query, bands: card.bands, level: ProcessingLevel(rawValue: card.level),
            otherLevels: Set([other].compactMap(\.self)))
    }
}

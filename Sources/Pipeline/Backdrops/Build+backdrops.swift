import Detections
import Foundation
import GeoIO
import Geography
import Imagery
import Project

extension Build {
    /// Of lossy WebP.
    private static let quality = 80

    /// Makes pictures of the composites that detection ran on, of the regions that maps show.
    ///
    /// - Returns: By the file of the survey's detections, in the order of `ColourView`.
    func picture(
        _ maps: [(configuration: MapConfiguration, surveys: [Survey])], _ composites: [String: [[TileComposite]]]
    ) async throws -> [String: [BackdropFile]] {
        let series = series(of: maps.flatMap(\.surveys), composites)
        let stretches = series.map(stretch)
        try await bench.ensure(stretches)
        var files: [String: [BackdropFile]] = [:]
        var artefacts: [Artefact] = []
        for (series, stretch) in zip(series, stretches) {
            for item in series.items {
                let artefact = artefact(of: item, in: series, stretchedBy: stretch)
                files[item.survey.file.stem, default: []].append(BackdropFile(of: item, in: series, key: artefact.key))
                artefacts.append(artefact)
            }
        }
        try await bench.ensure(artefacts)
        return files
    }

    /// The runs of each region and model, in the order of their periods, once for each way of showing them.
    private func series(of surveys: [Survey], _ composites: [String: [[TileComposite]]]) -> [BackdropSeries] {
        var runs: [String: [String: [BackdropSeries.Item]]] = [:]
        for survey in surveys {
            guard case .run = survey.source, let tiles = composites[survey.file.stem],
                runs[survey.region.name]?[survey.model]?.contains(where: { $0.survey.period == survey.period }) != true
            else { continue }
            runs[survey.region.name, default: [:]][survey.model, default: []].append(
                .init(survey: survey, tiles: tiles))
        }
        return runs.sorted { $0.key < $1.key }.flatMap { region, models in
            models.sorted { $0.key < $1.key }.flatMap { model, items in
                ColourView.allCases.compactMap { view -> BackdropSeries? in
                    guard case .run(let run) = items[0].survey.source else { return nil }
                    return BackdropSeries(
                        named: models.count == 1 ? region : "\(region)-\(model)", showing: view, run: run,
                        items.sorted { $0.survey.period < $1.survey.period })
                }
            }
        }
    }

    private func stretch(of series: BackdropSeries) -> Artefact {
        var inputs = ["bands": series.bands.map(\.rawValue).joined(separator: " "), "stage": Stage.backdrops]
        for item in series.items { inputs.merge(item.digests) { first, _ in first } }
        return Artefact("stretch \(series.stretchPath)", from: inputs, to: [series.stretchPath]) { [folder] in
            let stretch = try series.stretch(in: folder)
            try AtomicFile.write(try JSONEncoder.sorted.encode(stretch), to: folder.path(series.stretchPath))
            return nil
        }
    }

    private func artefact(
        of item: BackdropSeries.Item, in series: BackdropSeries, stretchedBy stretch: Artefact
    ) -> Artefact {
        var inputs = item.digests
        inputs["stretch"] = stretch.key
        inputs["grid"] = "\(series.extent)"
        inputs["quality"] = "\(Self.quality)"
        inputs["stage"] = Stage.backdrops
        let path = "\(ProjectFolder.staged)/\(series.path(of: item))"
        return Artefact("backdrop \(series.id(of: item))", from: inputs, to: [path]) { [folder] in
            let stretch = try JSONDecoder().decode(
                Stretch.self, from: try folder.data(series.stretchPath))
            let (width, height) = (series.extent.width, series.extent.height)
            let picture = stretch.picture(
                of: try series.pixels(of: item, in: folder), width: width, height: height)
            try AtomicFile.makeFolder(for: folder.path(path))
            try picture.writeWebP(to: folder.path(path), quality: Self.quality)
            return "\(width) x \(height) pixels"
        }
    }
}

extension BackdropSeries.Item {
    /// The digests of the composites, by their paths.
    fileprivate var digests: [String: String] {
        let composites = tiles.flatMap { $0 }
        return Dictionary(composites.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }
}

extension BackdropFile {
    fileprivate init(of item: BackdropSeries.Item, in series: BackdropSeries, key: String) {
        let attribution: String
        if case .run(let run) = item.survey.source { attribution = run.imagery.attribution } else { attribution = "" }
        self.init(
            id: series.id(of: item), region: item.survey.region, period: item.survey.period, view: series.view,
            path: series.path(of: item), corners: series.extent.corners, attribution: attribution, key: key)
    }
}

extension ProjectFolder {
    fileprivate func data(_ relative: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: path(relative)) else {
            throw FileError(path: path(relative), action: .read, reason: "it is missing")
        }
        return data
    }
}

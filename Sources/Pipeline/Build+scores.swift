import Detections
import Geography
import Imagery
import NeuralNetwork
import Project

/// The scores of one tile in one period, as an artefact.
struct TileScoreFile: Sendable {
    let tile: Tile
    let path: String
    let key: String
}

extension Build {
    /// Scores the windows of every tile; two regions that share a tile share its scores.
    ///
    /// - Returns: The tiles' scores, by the file of the survey's detections.
    func score(
        _ surveys: [Survey], on composites: [String: [[TileComposite]]]
    ) async throws -> [String: [TileScoreFile]] {
        var scores: [String: [TileScoreFile]] = [:]
        var artefacts: [Artefact] = []
        var scorers: [String: TileScorer] = [:]
        for survey in surveys {
            guard case .run(let run) = survey.source, let tiles = composites[survey.file.stem] else { continue }
            let key = "\(run.card.name) \(run.stride)"
            guard let scorer = try scorers[key] ?? scorer(for: run, over: tiles) else { continue }
            scorers[key] = scorer
            for tile in tiles {
                let artefact = scoreArtefact(of: tile, in: survey.period, run, scorer)
                if !artefacts.contains(where: { $0.name == artefact.name }) { artefacts.append(artefact) }
                scores[survey.file.stem, default: []].append(
                    TileScoreFile(tile: tile[0].tile, path: artefact.outputs[0], key: artefact.key))
            }
        }
        try await bench.ensure(artefacts)
        return scores
    }

    /// The run's model, ready for any of its tiles: they are all of one size.
    private func scorer(for run: Run, over tiles: [[TileComposite]]) throws -> TileScorer? {
        guard let extent = tiles.first?.first?.tile.extent else { return nil }
        let ensemble = try Ensemble(of: run.card, in: folder)
        return TileScorer(run.card, ensemble, over: extent, stride: run.stride, method: options.method)
    }

    private func scoreArtefact(
        of composites: [TileComposite], in period: Period, _ run: Run, _ scorer: TileScorer
    ) -> Artefact {
        let tile = composites[0].tile
        var inputs = Dictionary(uniqueKeysWithValues: composites.map { ("composite \($0.window)", $0.digest) })
        inputs["network"] = run.card.files.map(\.sha256.description).joined(separator: " ")
        inputs["model card"] = run.card.scoringFacts
        inputs["stride"] = "\(run.stride)"
        // Sharing rounds sums in another order.
        if options.method == .plain { inputs["method"] = "window by window" }
        inputs["stage"] = Stage.scores
        let path =
            "build/scores/\(run.card.name)/\(run.imagery.name)/"
            + "\(tile.fileName)_stride\(run.stride)_\(period.start)_\(period.end)_\(run.mosaicMonths ?? 0).csv"
        let target = folder.path(path)
        let files = composites.map { folder.path($0.path) }
        let months = run.mosaicMonths.map { ", mosaics of \($0) months" } ?? ""
        let name =
            "scores \(run.card.name) \(run.imagery.name) \(tile.key) \(period), stride \(run.stride)\(months)"
        return Artefact(name, from: inputs, to: [path]) {
            let composites = try files.map { try Composite(reading: $0) }
            let scores = try scorer.score(composites, of: tile)
            try AtomicFile.write(scores.csv, to: target)
            return "\(scores.records.count) windows, \(scores.records.count { $0.figures == nil }) not observed"
        }
    }
}

extension ModelCard {
    /// What of the card changes scores; the threshold, for one, doesn't.
    fileprivate var scoringFacts: String {
        "\(bands.map(\.rawValue)) \(windowSize) \(normalization) output \(mineOutputs)"
    }
}

import Detections
import Foundation
import GeoIO
import Geography
import Project
import Statistics

/// The counts of a survey's windows, kept beside its detections.
struct SurveySummary: Codable, Sendable {
    /// All windows of its tiles, and those that some mosaic window showed; `nil` for published detections.
    var windows: Int?
    var observed: Int?
    var repaired: Int
    /// Pixels of the region, those that some overpass shows, and how often it shows them, added up; `nil` for published
    /// detections.
    var pixels: PixelObservation?

    var observedShare: Double? {
        guard let windows, let observed, windows > 0 else { return nil }
        return Double(observed) / Double(windows)
    }
}

extension SurveySummary {
    /// The ground that was observed.
    func ground(of region: Region) -> ObservedGround? {
        guard let pixels, pixels.count > 0 else { return nil }
        let count = Double(pixels.count)
        return ObservedGround(
            of: region.boundary.geodesicArea, share: Double(pixels.observed) / count,
            overpasses: pixels.overpasses.map { Double($0) / count })
    }
}

extension Build {
    /// Makes the detections of every survey: windows above the threshold, or what was published, and the
    /// polygons dissolved from them.
    ///
    /// - Returns: The key of each survey's detections, by the name of their file.
    func detect(
        _ surveys: [Survey], from scores: [String: [TileScoreFile]], on composites: [String: [[TileComposite]]]
    ) async throws -> [String: String] {
        var artefacts: [Artefact] = []
        for survey in surveys {
            switch survey.source {
            case .run(let run):
                let stem = survey.file.stem
                artefacts.append(
                    await artefact(of: survey, run, from: scores[stem] ?? [], on: composites[stem] ?? []))
            case .published(let path, let filter):
                artefacts.append(await artefact(of: survey, published: path, filter))
            }
        }
        try await bench.ensure(artefacts)
        return Dictionary(uniqueKeysWithValues: zip(surveys.map(\.file.stem), artefacts.map(\.key)))
    }

    private func artefact(
        of survey: Survey, _ run: Run, from scores: [TileScoreFile], on composites: [[TileComposite]]
    ) async -> Artefact {
        var inputs = Dictionary(uniqueKeysWithValues: scores.map { ("scores \($0.tile.key)", $0.key) })
        inputs["threshold"] = "\(survey.threshold)"
        inputs["boundary"] = await digest(survey.boundaryPath)
        inputs["stage"] = Stage.detections
        let windowSize = run.card.windowSize
        return artefact(of: survey, from: inputs) { [folder] in
            let tiles = try scores.map {
                try TileScores(csv: folder.path($0.path), tile: $0.tile, windowSize: windowSize)
            }
            let (detections, observation) = try DetectionSet.detect(
                in: tiles, above: survey.threshold, within: survey.region.boundary)
            return (
                detections,
                SurveySummary(
                    windows: observation.windowCount, observed: observation.observedCount, repaired: 0,
                    pixels: try PixelObservation(of: survey.region, on: composites, in: folder))
            )
        }
    }

    private func artefact(of survey: Survey, published path: String, _ filter: [String: String]) async -> Artefact {
        var inputs = ["detections": await digest(path), "stage": Stage.detections]
        for (property, start) in filter { inputs["where \(property)"] = start }
        return artefact(of: survey, from: inputs) { [folder] in
            let detections = try DetectionSet(published: folder.path(path), where: filter)
            return (detections, SurveySummary(repaired: detections.repairedCount))
        }
    }

    private func artefact(
        of survey: Survey, from inputs: [String: String],
        _ detect: @escaping @Sendable () throws -> (DetectionSet, SurveySummary)
    ) -> Artefact {
        let outputs = [survey.file.windows, survey.file.dissolved, survey.exactPath, survey.summaryPath]
        return Artefact(survey.artefactName, from: inputs, to: outputs) { [folder] in
            let (detections, summary) = try detect()
            try AtomicFile.write(GeoJSON.text(of: detections.features), to: folder.path(survey.file.windows))
            try AtomicFile.write(GeoJSON.text(of: try detections.dissolved()), to: folder.path(survey.file.dissolved))
            try AtomicFile.write(
                GeoJSON.text(of: detections.features, precision: .exact), to: folder.path(survey.exactPath))
            try AtomicFile.write(try JSONEncoder.sorted.encode(summary), to: folder.path(survey.summaryPath))
            let repaired = summary.repaired == 0 ? "" : ", \(summary.repaired) self-crossing repaired"
            return "\(detections.features.features.count) detections\(repaired)"
        }
    }
}

extension JSONEncoder {
    /// Writes the same bytes for the same value.
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return encoder
    }
}

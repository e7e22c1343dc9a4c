import Detections
import Foundation
import GeoIO
import Geography
import Project
import Statistics

/// The comparisons with what is known to be on the ground, and the key of the table that holds them.
struct KnownTruth {
    let rows: [TruthComparison]
    let key: String
}

extension Build {
    /// Holds the detections of regions whose truth is known against it.
    ///
    /// - Returns: nil where no region's truth is known.
    func compare(_ surveys: [Survey], _ detections: [String: String]) async throws -> KnownTruth? {
        let known = surveys.filter { !$0.truthPaths.isEmpty }
        guard !known.isEmpty else { return nil }
        var artefacts: [Artefact] = []
        for survey in known { artefacts.append(await comparison(of: survey, detections)) }
        try await bench.ensure(artefacts)
        let table = TruthTable(try artefacts.map { try self.comparison(in: $0.outputs[0]) })
        var inputs = Dictionary(uniqueKeysWithValues: artefacts.map { ($0.name, $0.key) })
        inputs["stage"] = Stage.truth
        let path = "\(ProjectFolder.staged)/data/truth.csv"
        let artefact = Artefact("table of truth", from: inputs, to: [path]) { [folder] in
            try AtomicFile.write(table.csv, to: folder.path(path))
            return "\(table.rows.count) rows"
        }
        try await bench.ensure(artefact)
        return KnownTruth(rows: table.rows, key: artefact.key)
    }

    private func comparison(of survey: Survey, _ detections: [String: String]) async -> Artefact {
        var inputs = await digests(of: survey.truthPaths)
        inputs["detections"] = detections[survey.file.stem]
        inputs["stage"] = Stage.truth
        let path = "build/truth/\(survey.file.stem).json"
        let name = "truth \(survey.region.name) \(survey.period) \(survey.model)"
        return Artefact(name, from: inputs, to: [path]) { [folder] in
            let truth = try survey.truthPaths.map { try GeoJSON.read(folder.path($0)) }
            let comparison = try TruthComparison(
                of: RegionDetections(of: survey, in: folder), mines: truth[0],
                others: truth.dropFirst().first ?? FeatureCollection())
            try AtomicFile.write(try JSONEncoder.sorted.encode(comparison), to: folder.path(path))
            return "\(comparison.foundCount) of \(comparison.mineCount) mines found, "
                + "\(comparison.rightCount) of \(comparison.detectionCount) detections on one"
        }
    }

    private func comparison(in path: String) throws -> TruthComparison {
        guard let data = FileManager.default.contents(atPath: folder.path(path)) else {
            throw FileError(path: folder.path(path), action: .read, reason: "it is missing")
        }
        return try JSONDecoder().decode(TruthComparison.self, from: data)
    }
}

import Detections
import Foundation
import GeoIO
import Geography
import Project
import Statistics

/// The areas of all surveys, and the key of the table that holds them.
struct AreaStatistics {
    let table: AreaTable
    let key: String

    /// The rows of some surveys, in the table's order.
    func rows(of surveys: [Survey]) -> [MinedArea] {
        table.rows.filter { row in
            surveys.contains { $0.region.name == row.region && $0.period == row.period && $0.model == row.model }
        }
    }
}

extension Build {
    /// Adds up area and change, a region and model at a time: two models never share a series.
    func addUp(_ surveys: [Survey], _ detections: [String: String]) async throws -> AreaStatistics {
        let artefacts = series(of: surveys, detections).map(\.artefact)
        try await bench.ensure(artefacts)
        let rows = try artefacts.flatMap { try self.rows(in: $0.outputs[0]) }
        let table = AreaTable(rows)
        return AreaStatistics(table: table, key: try await write(table, of: artefacts))
    }

    /// The series that areas are added up in, each with its surveys: a region and model at a time.
    func series(
        of surveys: [Survey], _ detections: [String: String]
    ) -> [(surveys: [Survey], artefact: Artefact)] {
        let series = Dictionary(grouping: surveys) { "\($0.region.name) \($0.model) \($0.threshold)" }
        return series.keys.sorted().map { name in
            (series[name] ?? [], artefact(of: series[name] ?? [], named: name, detections))
        }
    }

    private func artefact(of surveys: [Survey], named name: String, _ detections: [String: String]) -> Artefact {
        var inputs = Dictionary(
            uniqueKeysWithValues: surveys.map { ("detections \($0.period)", detections[$0.file.stem] ?? "") })
        inputs["model"] = surveys.first?.model
        inputs["threshold"] = surveys.first.map { "\($0.threshold)" }
        inputs["stage"] = Stage.statistics
        let path = "build/statistics/\(name.replacing(" ", with: "_")).json"
        return Artefact("statistics \(name)", from: inputs, to: [path]) { [folder] in
            let periods = try surveys.map { try RegionDetections(of: $0, in: folder) }
            let series = try MinedArea.series(of: periods)
            try AtomicFile.write(try JSONEncoder.sorted.encode(series), to: folder.path(path))
            return series.note
        }
    }

    func rows(in path: String) throws -> [MinedArea] {
        guard let data = FileManager.default.contents(atPath: folder.path(path)) else {
            throw FileError(path: folder.path(path), action: .read, reason: "it is missing")
        }
        return try JSONDecoder().decode([MinedArea].self, from: data)
    }

    /// Writes the table for download, as CSV and JSON.
    private func write(_ table: AreaTable, of series: [Artefact]) async throws -> String {
        var inputs = Dictionary(uniqueKeysWithValues: series.map { ($0.name, $0.key) })
        inputs["stage"] = Stage.statistics
        let data = "\(ProjectFolder.staged)/data"
        let artefact = Artefact("table of areas", from: inputs, to: ["\(data)/areas.csv", "\(data)/areas.json"]) {
            [folder] in
            try AtomicFile.write(table.csv, to: folder.path("\(data)/areas.csv"))
            try AtomicFile.write(table.json, to: folder.path("\(data)/areas.json"))
            return "\(table.rows.count) rows"
        }
        try await bench.ensure(artefact)
        return artefact.key
    }
}

extension [MinedArea] {
    /// The last footprint, and where periods don't add up by a millionth or more, by how much.
    fileprivate var note: String? {
        let gaps = compactMap { area in
            area.change.map { (period: area.period, residual: $0.residual(of: area.footprint)) }
        }.filter { $0.residual > 1e-6 }
        let footprint = last.map { String(format: "%.0f ha in %@", $0.footprint.hectares, $0.period.name) }
        return footprint.map { footprint in
            gaps.reduce(footprint) { note, gap in
                note + String(format: "; new and persisting miss %@ by %.1e of it", gap.period.name, gap.residual)
            }
        }
    }
}

extension RegionDetections {
    /// The detections of a survey, as the stage before wrote them.
    init(of survey: Survey, in folder: ProjectFolder) throws {
        let summary = try SurveySummary(of: survey, in: folder)
        let features = try GeoJSON.read(folder.path(survey.exactPath))
        self.init(
            region: survey.region.name, period: survey.period, model: survey.model, threshold: survey.threshold,
            detections: DetectionSet(features: features, repairedCount: summary.repaired),
            observedShare: summary.observedShare, ground: summary.ground(of: survey.region),
            dataDigest: Digest(ofFile: folder.path(survey.file.windows))?.description ?? "")
    }
}

extension SurveySummary {
    init(of survey: Survey, in folder: ProjectFolder) throws {
        let path = folder.path(survey.summaryPath)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileError(path: path, action: .read, reason: "it is missing")
        }
        self = try JSONDecoder().decode(SurveySummary.self, from: data)
    }
}

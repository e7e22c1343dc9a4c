import Detections
import Foundation
import Geography
import Imagery
import Project

extension Build {
    /// Writes the processing report; in a strict build, anything wrong in it is an error.
    func report(
        on surveys: [Survey], _ scenes: [String: SurveyScenes], _ composites: [String: [[TileComposite]]],
        to path: String = ProjectFolder.report
    ) async throws -> ProcessingReport {
        var entries: [ProcessingReport.Entry] = []
        var keys: [String: String] = [:]
        for survey in surveys {
            guard case .run(let run) = survey.source, let found = scenes[survey.file.stem] else { continue }
            let made = (composites[survey.file.stem] ?? []).flatMap { $0 }
            let records = try made.map { try $0.record(in: folder) }
            entries.append(ProcessingReport.Entry(of: survey, run, found, made, records))
            keys[survey.file.stem] = "\(Digest(of: "\(entries[entries.count - 1])"))"
        }
        let report = ProcessingReport(entries: entries)
        let data = try JSONEncoder.sorted.encode(report)
        let name = path == ProjectFolder.report ? "processing report" : "processing report of composites alone"
        try await bench.ensure(
            Artefact(name, from: keys, to: [path]) { [folder] in
                try AtomicFile.write(data, to: folder.path(path))
                return report.sentence
            })
        if options.isStrict, !report.isClean { throw BuildError.strict(report.troubles) }
        return report
    }
}

extension ProcessingReport {
    fileprivate var isClean: Bool { troubles.isEmpty }

    /// Everything that a strict build doesn't accept, a line each.
    fileprivate var troubles: [String] {
        let unseen = entries.flatMap { entry in entry.notObserved.map { "\(entry.region) \($0): not observed" } }
        return faults.map { "\($0.scene): \($0.reason)" } + unseen
    }

    fileprivate var sentence: String {
        let composites = entries.reduce(0) { $0 + $1.composites }
        return "\(composites) composites, \(notObservedCount) not observed, \(faults.count) faults of scenes"
    }
}

extension ProcessingReport.Entry {
    fileprivate init(
        of survey: Survey, _ run: Run, _ scenes: SurveyScenes, _ composites: [TileComposite],
        _ records: [CompositeRecord]
    ) {
        var counts: [SceneFault: Int] = [:]
        for fault in records.flatMap(\.faults) { counts[fault, default: 0] += 1 }
        for fault in scenes.faults { counts[fault, default: 0] += 0 }
        let unseen = zip(composites, records).compactMap { composite, record in
            record.observedShare == 0 || record.notObserved != nil
                ? "\(composite.tile.key) \(composite.window)" : nil
        }
        self.init(
            region: survey.region.name, period: survey.period.name, imagery: run.imagery.name,
            scenesFound: scenes.foundCount, overpasses: scenes.acquisitions.count, dropped: scenes.dropped,
            faults: counts.map { ProcessingReport.CountedFault(fault: $0.key, composites: $0.value) }
                .sorted { $0.fault.sortingKey.lexicographicallyPrecedes($1.fault.sortingKey) },
            composites: composites.count, notObserved: unseen,
            observedShare: records.isEmpty ? 0 : records.reduce(0) { $0 + $1.observedShare } / Double(records.count))
    }
}

extension SceneFault {
    fileprivate var sortingKey: [String] { [scene, reason, remedy, "\(isPassing)", consequence.rawValue] }
}

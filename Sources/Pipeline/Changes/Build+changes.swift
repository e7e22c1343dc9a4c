import Cartography
import Detections
import Foundation
import GeoIO
import Project
import Statistics

extension Build {
    /// Cuts the footprints of the regions that maps show by each other, period by period.
    ///
    /// - Returns: The changes, by region and then in the order of time.
    func cut(_ surveys: [Survey], _ detections: [String: String]) async throws -> [PeriodChange] {
        var changes: [PeriodChange] = []
        var artefacts: [Artefact] = []
        for series in series(of: surveys, detections).map(\.surveys) {
            let periods = series.sorted { $0.period < $1.period }
            for pair in PeriodChange.pairs(of: periods.count) {
                let (before, after) = (periods[pair.before], periods[pair.after])
                let inputs = [
                    "detections before": detections[before.file.stem] ?? "",
                    "detections after": detections[after.file.stem] ?? "", "stage": Stage.changes,
                ]
                let planned = PeriodChange(
                    before: before, after: after, isNext: pair.after == pair.before + 1, key: "")
                let artefact = artefact(of: planned, from: inputs)
                artefacts.append(artefact)
                changes.append(
                    PeriodChange(before: before, after: after, isNext: planned.isNext, key: artefact.key))
            }
        }
        try await bench.ensure(artefacts)
        return changes
    }

    private func artefact(of change: PeriodChange, from inputs: [String: String]) -> Artefact {
        let (download, script) = (
            "\(ProjectFolder.staged)/\(change.download)", "\(ProjectFolder.staged)/\(change.script)"
        )
        return Artefact(
            "change \(change.stem)", from: inputs, to: [change.exactPath, change.areasPath, download, script]
        ) { [folder] in
            let footprints = try [change.before, change.after].map {
                try RegionDetections(of: $0, in: folder).footprint()
            }
            let ground = try FootprintChange(from: footprints[0], to: footprints[1])
            let features = ground.features
            try AtomicFile.write(GeoJSON.text(of: features, precision: .exact), to: folder.path(change.exactPath))
            try AtomicFile.write(
                try JSONEncoder.sorted.encode(ChangeAreas(ground.areas)), to: folder.path(change.areasPath))
            try AtomicFile.write(GeoJSON.text(of: features), to: folder.path(download))
            try AtomicFile.write(ChangeScript(named: change.stem, of: features).text, to: folder.path(script))
            return nil
        }
    }
}

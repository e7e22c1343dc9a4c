import Foundation
import GeoIO
import Geography
import Imagery
import Project
import Training

extension PatchMaker {
    /// What becomes of tasks that lie near each other, in their order, and what was wrong with scenes.
    ///
    /// As many patches are worked on as there are processors, and decoded blocks are shared among them.
    func results(
        of tasks: [PatchTask], in period: Period, progress: (Int) -> Void
    ) async throws -> (results: [PatchResult], faults: [String]) {
        let selection = try scenes(for: tasks, in: period)
        let notes = (selection.faults.map(\.description) + selection.dropped.filter(\.isFaulty).map(\.description))
            .map(folder.portable)
        let workshop = CompositeWorkshop(bands: request.bands, of: imagery, in: folder)
        let knife = PatchKnife(
            workshop: workshop, acquisitions: selection.acquisitions,
            footprints: selection.acquisitions.map(Footprint.init), request: request)
        guard !selection.acquisitions.isEmpty else { return (tasks.map { _ in .notSeen }, notes) }
        try workshop.open(for: tasks.map(\.ground), showing: selection.acquisitions.flatMap(\.scenes))
        var cuts = [PatchKnife.Cut?](repeating: nil, count: tasks.count)
        await withTaskGroup(of: (Int, PatchKnife.Cut).self) { group in
            var waiting = tasks.indices.makeIterator()
            let begin = { (group: inout TaskGroup<(Int, PatchKnife.Cut)>) in
                guard let next = waiting.next() else { return }
                group.addTask { (next, knife.cut(tasks[next])) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { begin(&group) }
            var done = 0
            for await (place, cut) in group {
                cuts[place] = cut
                done += 1
                progress(done)
                begin(&group)
            }
        }
        let faults = cuts.flatMap { $0?.faults ?? [] }.map(folder.portable)
        return (cuts.map { $0?.result ?? .notSeen }, notes + faults)
    }

    private func scenes(for tasks: [PatchTask], in period: Period) throws -> SceneSelection {
        let outlines = try tasks.flatMap { try $0.ground.outline().polygons }
        let query = SceneQuery(
            region: try OGRShape(MultiPolygon(outlines)).unionOfParts().multiPolygon, period: period,
            maximumCloudCover: imagery.selection.maximumCloudCover)
        let other = imagery.selection.allowedLevel.flatMap { ProcessingLevel(rawValue: $0) }
        return try imagery.catalogue(in: folder, for: query).scenes(for: query).selection(
            by: SceneRule(
                query: query, bands: request.bands, level: request.level,
                otherLevels: Set([other].compactMap(\.self))))
    }
}

/// Cuts single patches out of the scenes of a square.
private struct PatchKnife: Sendable {
    let workshop: CompositeWorkshop
    let acquisitions: [Acquisition]
    let footprints: [Footprint]
    let request: PatchRequest

    /// What became of a task, and what was wrong with scenes that it was made of.
    struct Cut: Sendable {
        let result: PatchResult
        var faults: [String] = []
    }

    func cut(_ task: PatchTask) -> Cut {
        do {
            let shown = try zip(acquisitions, footprints).filter { task.window.contains($0.0.date) }.compactMap {
                try $1.part(of: $0, over: task.ground)
            }
            let (composite, record) = try workshop.make(task.ground, from: .acquisitions(shown))
            let faults = record.faults.map(\.description)
            guard record.usedCount > 0, record.notObserved == nil else { return Cut(result: .notSeen, faults: faults) }
            let pixels = PatchDataset.interleaved(request.bands.map { composite.numbers(of: $0) })
            let objection = request.filter.objection(
                to: pixels, bands: request.bands.count, isMine: task.isMine)
            return Cut(result: objection.map { .refused($0) } ?? .made(pixels), faults: faults)
        } catch {
            return Cut(result: .failed("\(error)"))
        }
    }
}

extension Composite {
    /// One band's digital numbers: halves are rounded up, so that nothing that was seen becomes 0.
    fileprivate func numbers(of band: Band) -> [UInt16] {
        (values(of: band) ?? []).map { UInt16((Int($0) + 1) / Composite.valuesPerDN) }
    }
}

import Detections
import Foundation
import Geography
import Imagery
import Project
import Statistics

extension Build {
    /// Says what ``run()`` would do: what must be read and made, how long that takes here, and which numbers may move.
    ///
    /// Catalogues are asked, headers are read, and one overpass of one tile is read to see how fast this machine is.
    package func forecast() async throws -> Forecast {
        let plan = try Plan(site, in: folder)
        let surveys = try chosenSurveys(of: plan)
        let scenes = try await find(surveys)
        let composites = try await composite(surveys, from: scenes)
        let scores = try await score(surveys, on: composites)
        let detections = try await detect(surveys, from: scores, on: composites)
        let series = series(of: surveys, detections)
        try await bench.ensure(series.map(\.artefact))
        var entries: [Forecast.Entry] = []
        for survey in surveys {
            guard case .run(let run) = survey.source, let found = scenes[survey.file.stem] else { continue }
            entries.append(try await entry(of: survey, run, found, scores[survey.file.stem] ?? []))
        }
        return Forecast(entries: entries, moving: try await moving(series), leftOut: plan.leftOut)
    }

    private func entry(
        of survey: Survey, _ run: Run, _ scenes: SurveyScenes, _ scores: [TileScoreFile]
    ) async throws -> Forecast.Entry {
        let verdicts = await bench.forecast
        let workshop = CompositeWorkshop(of: run, in: folder)
        let tasks = try await compositeTasks(of: survey, run, from: scenes, in: workshop)
        let toMake = tasks.filter { verdicts[$0.artefact.name]?.isMade ?? false }
        let toScore = scores.filter { verdicts[$0.name]?.isMade ?? false }
        let windows = survey.period.mosaicWindows(months: run.mosaicMonths).count
        let perTile =
            tasks.first?.composite.tile.extent.windows(size: run.card.windowSize, stride: run.stride).count ?? 0
        let reading = try ReadingEstimate(of: toMake, bands: workshop.bandsRead)
        let speed =
            toMake.isEmpty && toScore.isEmpty
            ? nil : try MachineSpeed(of: run, on: toMake.isEmpty ? tasks : toMake, in: workshop, folder: folder)
        return Forecast.Entry(
            region: survey.region.name, period: survey.period.name, model: run.card.name, imagery: run.imagery.name,
            scenesFound: scenes.foundCount, scenesLeftOut: scenes.dropped.count + scenes.faults.count { !$0.isNote },
            overpasses: scenes.acquisitions.count, tiles: Set(tasks.map(\.composite.tile)).count,
            composites: Forecast.Work(total: tasks.count, toMake: toMake.count),
            scores: Forecast.Work(total: scores.count, toMake: toScore.count),
            windows: toScore.count * windows * perTile, bytes: reading.bytes,
            seconds: speed?.seconds(reading, composites: toMake.count, windows: toScore.count * windows * perTile) ?? 0)
    }

    /// The published numbers of series that would be made anew.
    private func moving(
        _ series: [(surveys: [Survey], artefact: Artefact)]
    ) async throws -> [Forecast.Moving] {
        let verdicts = await bench.forecast
        return series.filter { verdicts[$0.artefact.name]?.isMade ?? false }.flatMap { surveys, artefact in
            let published = (try? rows(in: artefact.outputs[0])) ?? []
            return surveys.sorted { $0.period < $1.period }.map { survey in
                Forecast.Moving(
                    region: survey.region.name, period: survey.period.name, model: survey.model,
                    hectares: published.first { $0.period == survey.period }?.footprint.hectares)
            }
        }
    }
}

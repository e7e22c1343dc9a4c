import Detections
import Foundation
import GeoIO
import Geography
import Pages
import Project
import Statistics

/// How many of a survey's detections carry a score, and how many of these exceed one.
struct ScoreCount: Codable {
    let scored: Int
    let above: Int
}

extension Build {
    /// The numbers that the site's texts may ask for.
    ///
    /// The table of areas is there already. Detections above a score are counted where a text asks for them, once: the
    /// count is an artefact of its own, so that no page needs to read the detections again.
    func numbers(_ statistics: AreaStatistics, _ detections: [String: String], of plan: Plan) async throws -> Numbers {
        var counts: [Numbers.Above: Int] = [:]
        for tag in try askedFor() {
            guard let score = tag.above else { continue }
            let surveys = plan.surveys.filter {
                $0.region.name == tag.region && $0.period == tag.period && (tag.model ?? $0.model) == $0.model
            }
            for survey in surveys {
                let artefact = count(of: survey, above: score, detections[survey.file.stem] ?? "")
                try await bench.ensure(artefact)
                let data = Data(try folder.text(artefact.outputs[0]).utf8)
                let count = try JSONDecoder().decode(ScoreCount.self, from: data)
                let key = Numbers.Above(
                    region: survey.region.name, period: survey.period, model: survey.model, score: score)
                if count.scored > 0 { counts[key] = count.above }
            }
        }
        return Numbers(statistics.table.rows, above: counts, absent: plan.regionsLeftOut)
    }

    /// The tags of all texts, whether or not what they ask for is there; each once.
    private func askedFor() throws -> Set<NumberTag> {
        let texts = try TextFiles(of: folder).texts.values + [try folder.text("site/site.yml")]
        return Set(texts.flatMap(\.veilingTags.veiledTags).compactMap { try? NumberTag($0) })
    }

    private func count(of survey: Survey, above score: Double, _ detections: String) -> Artefact {
        let path = "build/statistics/\(survey.file.stem)_above_\(score).json"
        let inputs = ["detections": detections, "score": "\(score)", "stage": Stage.statistics]
        let name = "count \(survey.region.name) \(survey.period) \(survey.model) above \(score)"
        return Artefact(name, from: inputs, to: [path]) { [folder] in
            let features = try GeoJSON.read(folder.path(survey.file.windows)).features
            let scores = features.compactMap { $0.properties["mean"]?.number }
            let count = ScoreCount(scored: scores.count, above: scores.count { $0 > score })
            try AtomicFile.write(try JSONEncoder.sorted.encode(count), to: folder.path(path))
            return "\(count.above) of \(count.scored)"
        }
    }
}

import Geography
import Languages
import Pages
import Project
import Statistics

extension Press {
    /// The page that holds detections against the truth; nothing where the site has no text for it.
    func truthPage(_ truth: KnownTruth?, of surveys: [Survey]) throws -> [Artefact] {
        guard let (document, input) = try page("truth") else { return [] }
        let series = truth?.series(of: surveys, in: edition) ?? []
        let page = try TruthPage(document: document, series: series)
        var inputs = input
        inputs["truth"] = truth?.key
        inputs["titles"] = Digest(of: series.map { "\($0.title) \($0.isInvented)" }.joined(separator: "\n")).description
        return [artefact("truth.html", from: inputs) { [info] in try $0.render(page, in: info) }]
    }
}

extension KnownTruth {
    /// A series a region and model, in the order of the configuration.
    fileprivate func series(of surveys: [Survey], in edition: Edition) -> [TruthSeries] {
        var series: [TruthSeries] = []
        var told: Set<String> = []
        for survey in surveys where told.insert("\(survey.region.name) \(survey.model)").inserted {
            let rows = rows.filter { $0.region == survey.region.name && $0.model == survey.model }
            guard !rows.isEmpty else { continue }
            let title = edition.phrases.text(
                "truth.series",
                [
                    "region": survey.region.title[edition.language], "model": survey.model,
                    "threshold": edition.language.text(of: survey.threshold, decimals: 2),
                ])
            series.append(TruthSeries(title: title, isInvented: survey.isInvented, rows: rows))
        }
        return series
    }
}

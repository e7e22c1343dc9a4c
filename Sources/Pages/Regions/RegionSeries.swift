import Geography
import Languages
import Project
package import Statistics

/// The areas of one region by one model, in the order of time.
///
/// Two models never share a series: the change between them would be theirs, not the ground's.
package struct RegionSeries: Hashable, Sendable {
    /// The short name of the model.
    package let model: String
    package let threshold: Double
    /// The anchor of the model's card on the page of methods; `nil` where there is no card.
    package let cardAnchor: String?
    package let rows: [MinedArea]

    package init(model: String, threshold: Double, cardAnchor: String?, rows: [MinedArea]) {
        self.model = model
        self.threshold = threshold
        self.cardAnchor = cardAnchor
        self.rows = rows
    }
}

extension RegionSeries {
    /// What the template `series` sees.
    func value(id: String, of region: String, in edition: Edition) -> TemplateValue {
        let (language, phrases) = (edition.language, edition.phrases)
        let threshold = language.text(of: threshold, decimals: 2)
        let title = phrases.text("series.title", ["region": region, "model": model, "threshold": threshold])
        let chart = AreaChart(of: self, id: id, title: title, in: edition)
        var values = rows.map { AreaRow($0, title: region) }.values(in: language)
        values["id"] = .text(id)
        values["model"] = .text(model)
        values["threshold"] = .text(threshold)
        values["card"] = .optional(cardAnchor.map { "methodology.html#\($0)" })
        values["hasSeveral"] = .flag(rows.count > 1)
        values["facts"] = .list(facts(in: language))
        values["chart"] = chart.value
        return .object(values)
    }

    /// The numbers of the last period, and how they changed since the first.
    private func facts(in language: Language) -> [TemplateValue] {
        guard let last = rows.last, let first = rows.first else { return [] }
        let change = rows.count > 1 ? last.changeFigure(since: first, in: language) : nil
        return [
            [
                "lastPeriod": .text(last.period.title(in: language)),
                "firstPeriod": .text(first.period.title(in: language)),
                "total": last.roundFootprint(in: language).templateValue,
                "growth": change.templateValue,
                "places": last.detectionFigure(in: language).templateValue,
                "observed": last.observedFigure(in: language).templateValue,
                "overpasses": .optional(last.ground?.overpasses.map { language.text(of: $0, decimals: 1) }),
            ]
        ]
    }
}

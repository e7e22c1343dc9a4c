import Geography
import Languages
import Project
import Statistics

extension AreaChart {
    /// The footprints of a series, each with what of it is new; under them, how much of the ground was observed.
    init(of series: RegionSeries, id: String, title: String, in edition: Edition) {
        let (language, phrases) = (edition.language, edition.phrases)
        let rows = series.rows.map { area in
            let parts =
                area.change.map { [Part(kind: .persisting, area: $0.persisting), Part(kind: .new, area: $0.new)] }
                ?? [Part(kind: .footprint, area: area.footprint)]
            let observed = area.observedShare.map { share in
                phrases.text("chart.observed", ["share": language.percentText(of: share)])
            }
            return Row(
                title: area.period.title(in: language),
                bars: [Bar(parts: parts, label: "\(language.wholeHectares(area.footprint)) ha")],
                remark: observed ?? phrases.text("chart.not.recorded"), observed: area.observedShare)
        }
        let words = series.rows.map { area in
            let values = [
                "period": area.period.title(in: language), "footprint": language.wholeHectares(area.footprint),
                "new": area.change.map { language.wholeHectares($0.new) } ?? "",
            ]
            return phrases.text(area.change == nil ? "chart.words" : "chart.words.new", values)
        }
        self.init(id: id, title: title, description: words.joined(separator: "; ") + ".", rows: rows)
    }

    /// Of each period the mined ground beside the footprint of the detections.
    init(of series: TruthSeries, id: String, in edition: Edition) {
        let (language, phrases) = (edition.language, edition.phrases)
        let bar = { (kind: Part.Kind, area: Area) in
            Bar(parts: [Part(kind: kind, area: area)], label: "\(language.wholeHectares(area)) ha")
        }
        let rows = series.rows.map { row in
            Row(
                title: row.period.title(in: language),
                bars: [bar(.truth, row.minedGround), bar(.footprint, row.footprint)])
        }
        let words = series.rows.map { row in
            phrases.text(
                "truth.words",
                [
                    "period": row.period.title(in: language), "mined": language.wholeHectares(row.minedGround),
                    "footprint": language.wholeHectares(row.footprint),
                ])
        }
        self.init(id: id, title: series.title, description: words.joined(separator: "; ") + ".", rows: rows)
    }
}

import Foundation
import Geography
import Languages
import Project
import Statistics

extension MinedArea {
    /// An area in whole hectares; `nil` where it isn't known.
    func figure(_ measure: String, _ area: Area?, in language: Language) -> Figure? {
        area.map { area in
            figure(
                measure, unit: "ha", exact: String(format: "%.4f", area.hectares), text: language.wholeHectares(area))
        }
    }

    /// The footprint as a headline says it: three digits, since it is known no better, with the unit.
    func roundFootprint(in language: Language) -> Figure {
        figure(
            "footprint", unit: "ha", exact: String(format: "%.4f", footprint.hectares),
            text: "\(language.text(of: footprint.hectares, digits: 3))\u{A0}ha")
    }

    func detectionFigure(in language: Language) -> Figure {
        figure("detections", unit: "count", exact: "\(detectionCount)", text: language.text(of: detectionCount))
    }

    /// The share of windows that were clear enough to be looked at.
    func observedFigure(in language: Language) -> Figure? {
        observedShare.map { share in
            figure(
                "observed_share", unit: "percent", exact: String(format: "%.4f", share),
                text: language.percentText(of: share))
        }
    }

    /// By how much the footprint grew since an earlier period, in per cent; `nil` where that had none.
    func changeFigure(since before: MinedArea, in language: Language) -> Figure? {
        guard before.footprint > .zero else { return nil }
        let share = footprint.squareMetres / before.footprint.squareMetres - 1
        let sign = share > 0 ? "+" : ""
        return figure(
            "change", unit: "percent", since: before.period.name, exact: String(format: "%.4f", share * 100),
            text: sign + language.percentText(of: share, decimals: 0))
    }

    private func figure(
        _ measure: String, unit: String, since: String? = nil, exact: String, text: String
    ) -> Figure {
        let facts = [("measure", measure), ("region", region), ("period", period.name), ("model", model)]
        let comparison = since.map { [("since", $0)] } ?? []
        return Figure(
            text: text, value: exact, unit: unit,
            facts: (facts + comparison).map { Figure.Fact(name: $0.0, value: $0.1) })
    }
}

extension Language {
    /// An area in whole hectares, without the unit.
    func wholeHectares(_ area: Area) -> String { text(of: area.hectares, decimals: 0) }
}

extension Figure? {
    /// For the template `figure`; nothing where there is no number, and the page then shows a dash.
    var templateValue: TemplateValue { self?.templateValue ?? .nothing }
}

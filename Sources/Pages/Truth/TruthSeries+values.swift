import Geography
import Languages
import Project
import Statistics

extension TruthSeries {
    /// What the template sees: the table, and the bars of its picture.
    func value(id: String, in edition: Edition) -> TemplateValue {
        [
            "id": .text(id),
            "title": .text(title),
            "rows": .list(rows.map { $0.value(in: edition) }),
            "chart": AreaChart(of: self, id: "\(id)-chart", in: edition).value,
        ]
    }
}

extension TruthComparison {
    fileprivate func value(in edition: Edition) -> TemplateValue {
        let language = edition.language
        return [
            "period": .text(period.title(in: language)),
            "mines": .text(language.text(of: mineCount)),
            "found": .text(language.text(of: foundCount) + recall.inBrackets(in: language)),
            "detections": .text(language.text(of: detectionCount)),
            "right": .text(language.text(of: rightCount) + precision.inBrackets(in: language)),
            "mined": .text(language.wholeHectares(minedGround)),
            "minedFound": .text(language.wholeHectares(minedGroundFound)),
            "footprint": .text(language.wholeHectares(footprint)),
            "excess": .text(excess.map { "\(language.text(of: $0, decimals: 1)) ×" } ?? "–"),
            "mistaken": .text(
                mistaken.map { "\($0.title(in: edition.phrases)) \(language.text(of: $0.count))" }.joined(
                    separator: ", ")),
            "hasMistaken": .flag(!mistaken.isEmpty),
        ]
    }
}

extension MistakenFor {
    /// What the kind is called; as the truth has it where no phrase says.
    fileprivate func title(in phrases: Phrasebook) -> String {
        phrases.phrases[kind == Self.nothingKnown ? "truth.nothing" : "truth.kind.\(kind)"] ?? kind
    }
}

extension Double? {
    /// Like ` (93 %)`; nothing for what isn't known.
    fileprivate func inBrackets(in language: Language) -> String {
        map { " (\(language.percentText(of: $0, decimals: 0)))" } ?? ""
    }
}

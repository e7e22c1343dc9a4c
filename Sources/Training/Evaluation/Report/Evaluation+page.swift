import Detections
import Geography
import Imagery
import Project

/// The values of a report's page.
extension Evaluation {
    func values(_ pictures: PatchPictures) throws -> TemplateValue {
        let counts = assessment.counts
        return [
            "model": .text(card.name), "dataset": .text(dataset.file), "split": .text(part.words),
            "patches": .text(counts.count.grouped), "mines": .text(counts.mines.grouped),
            "others": .text(counts.others.grouped), "threshold": .text(threshold.shortText),
            "thresholdFrom": .text(choice.words), "headlines": .list(headlines), "counts": table(of: counts),
            "figures": .list(Figure.allCases.map(row)), "charts": .list(charts.map(\.values)),
            "chosen": chosen.isEmpty ? .nothing : ["rows": .list(chosen.map(\.row))],
            "groups": .text(bootstrap.groups.grouped), "resamples": .text(bootstrap.resamples.grouped),
            "hasIntervals": .flag(!bootstrap.intervals.isEmpty),
            "sources": .list(tables(of: sources, kind: "source")),
            "regions": regions.isEmpty ? .nothing : ["tables": .list(tables(of: regions, kind: "region"))],
            "mistakes": .list(try mistakes(pictures)), "notes": .list(notes.map(TemplateValue.text)),
            "facts": .list(facts.map { ["name": .text($0.name), "value": .text($0.value)] }),
            "attribution": .text(dataset.attribution),
        ]
    }

    /// The numbers that stand large at the top.
    private var headlines: [TemplateValue] {
        let figures: [(Figure, String)] = [
            (.sensitivity, "of mines are found"), (.falseAlarms, "of other patches are taken for mines"),
            (.precision, "of finds are mines, among these patches"),
        ]
        return figures.map { figure, words in
            [
                "value": .text(assessment.value(of: figure).map(figure.text(of:)) ?? "–"), "words": .text(words),
                "interval": .optional(bootstrap.intervals[figure].map(figure.text(of:))),
            ]
        }
    }

    private func table(of counts: ConfusionCounts) -> TemplateValue {
        [
            "found": .text(counts.truePositives.grouped), "missed": .text(counts.falseNegatives.grouped),
            "alarms": .text(counts.falsePositives.grouped), "leftAlone": .text(counts.trueNegatives.grouped),
        ]
    }

    private func row(_ figure: Figure) -> TemplateValue {
        [
            "title": .text(figure.title), "meaning": .text(figure.meaning),
            "value": .text(assessment.value(of: figure).map(figure.text(of:)) ?? "can't be told"),
            "interval": .optional(bootstrap.intervals[figure].map(figure.text(of:))),
            "n": .text(figure.count(of: assessment.counts).grouped),
        ]
    }

    /// One table for what is mines, the least found first, and one for the rest, the most false alarms first.
    private func tables(of parts: [PartResult], kind: String) -> [TemplateValue] {
        func sorted(_ n: (ConfusionCounts) -> Int, _ detected: (ConfusionCounts) -> Int, rising: Bool)
            -> [TemplateValue]
        {
            let some = parts.filter { n($0.counts) > 0 }
            let shares = some.map { (part: $0, share: Double(detected($0.counts)) / Double(n($0.counts))) }
            return shares.sorted { first, second in
                first.share == second.share
                    ? first.part.name < second.part.name : (first.share < second.share) == rising
            }.map { row(of: $0.part.name, detected($0.part.counts), of: n($0.part.counts)) }
        }
        let tables: [(String, String, [TemplateValue])] = [
            ("Mines", "found", sorted(\.mines, \.truePositives, rising: true)),
            ("Not mines", "taken for mines", sorted(\.others, \.falsePositives, rising: false)),
        ]
        return tables.filter { !$0.2.isEmpty }.map { title, column, rows in
            ["title": .text(title), "column": .text(column), "kind": .text(kind), "rows": .list(rows)]
        }
    }

    private func row(of name: String, _ detected: Int, of count: Int) -> TemplateValue {
        let share = Double(detected) / Double(count)
        let interval = Interval(wilson: detected, of: count)
        let family = SourceName(name).family
        return [
            "name": .text(family),
            "detail": .text(name.dropFirst(family.count).split(separator: "_").joined(separator: " ")),
            "n": .text(count.grouped), "detected": .text(detected.grouped),
            "share": .text(share.percentText), "interval": .optional(interval.map(Figure.sensitivity.text(of:))),
            "bar": .text((100 * share).text(decimals: 1)),
            "low": .text((100 * (interval?.low ?? 0)).text(decimals: 1)),
            "high": .text((100 * (interval?.high ?? 0)).text(decimals: 1)),
        ]
    }

    private func mistakes(_ pictures: PatchPictures) throws -> [TemplateValue] {
        let kinds: [(String, String, Int, [Mistake], ContactSheet.Frame)] = [
            (
                "False alarms", "What scores highest and is labelled as no mine.", assessment.counts.falsePositives,
                worstFalsePositives, .falseAlarm
            ),
            (
                "Missed mines", "Mines that score lowest.", assessment.counts.falseNegatives, worstFalseNegatives,
                .missed
            ),
        ]
        return try kinds.filter { !$0.3.isEmpty }.map { title, explanation, count, mistakes, frame in
            [
                "title": .text(title), "explanation": .text(explanation), "count": .text(count.grouped),
                "shown": .text("\(mistakes.count)"),
                "patches": .list(
                    try mistakes.map { mistake in
                        [
                            "picture": .optional(try pictures.address(of: mistake.patch, framed: frame)),
                            "score": .text(Double(mistake.scored.score).text(decimals: 3)),
                            "source": .text(SourceName(mistake.scored.source).family),
                            "patch": .text("\(mistake.patch)"),
                            "side": .text("\(dataset.side + 4)"), "place": .optional(mistake.scored.place?.words),
                        ]
                    }),
            ]
        }
    }

    private var facts: [(name: String, value: String)] {
        let counts = Split.allCases.compactMap { split in dataset.counts[split].map { "\($0.grouped) for \(split)" } }
        return [
            ("Model", "\(card.name), version \(card.version)"),
            ("Networks", card.files.map { "\($0.name), SHA-256 \($0.sha256)" }.joined(separator: "; ")),
            ("Bands", card.bands.map(\.rawValue).joined(separator: " ")),
            (
                "Window",
                "\(card.windowSize) × \(card.windowSize) px, the middle of patches of \(dataset.side) × \(dataset.side) px"
            ),
            ("Origin", card.origin), ("Licence", card.licence),
            ("Dataset", "\(dataset.file), SHA-256 \(dataset.digest)"),
            ("Patches", counts.joined(separator: ", ")), ("Imagery", "Sentinel-2 \(dataset.level)"),
            ("Attribution", dataset.attribution),
        ].filter { !$0.1.isEmpty }
    }
}

extension Figure {
    /// How many patches it is a share of, or a mean over.
    fileprivate func count(of counts: ConfusionCounts) -> Int {
        switch self {
        case .sensitivity: counts.mines
        case .specificity, .falseAlarms: counts.others
        case .precision: counts.detected
        default: counts.count
        }
    }
}

extension ChosenThreshold {
    fileprivate var row: TemplateValue {
        [
            "rule": .text(rule.words), "threshold": .text(threshold.shortText),
            "sensitivity": .text(counts.sensitivity?.percentText ?? "–"),
            "falseAlarms": .text(counts.falseAlarms?.percentText ?? "–"),
            "precision": .text(counts.precision?.percentText ?? "–"),
        ]
    }
}

extension ThresholdRule {
    fileprivate var words: String {
        switch self {
        case .largestF(let beta): "largest F\(beta.shortText)"
        case .falseAlarms(let limits):
            "at most " + limits.map { "\($0.share.percentText(decimals: 0)) false alarms" }.joined(separator: ", ")
        case .fixed(let threshold): "always \(threshold.shortText)"
        }
    }
}

extension ThresholdChoice {
    fileprivate var words: String {
        switch self {
        case .card: "as the model’s card says"
        case .given: "as was asked for"
        case .rule(let rule): "chosen on the validation split by the rule ‘\(rule)’"
        }
    }
}

extension EvaluatedPart {
    fileprivate var words: String {
        switch self {
        case .test: "test split"
        case .validation: "validation split"
        case .train: "training split"
        case .all: "all patches"
        case .folds: "each by members that didn’t learn from it"
        }
    }
}

extension Coordinate {
    /// Like `6.214° S, 57.770° W`.
    fileprivate var words: String {
        "\(latitude.magnitude.text(decimals: 3))° \(latitude < 0 ? "S" : "N"), "
            + "\(longitude.magnitude.text(decimals: 3))° \(longitude < 0 ? "W" : "E")"
    }
}

extension TemplateValue {
    fileprivate static func optional(_ text: String?) -> TemplateValue { text.map(TemplateValue.text) ?? .nothing }
}

import Detections
package import GeoIO
import Geography
import Imagery
import Project

/// What `minemap evaluate --json` prints.
///
/// | key | |
/// |---|---|
/// | `model` | `name`, `version`, `bands` in order, `window` in px, `sha256` of its networks |
/// | `dataset` | `file`, `sha256`, `level`, `attribution`, `patches` of each split, `clipped_at` (DN; null: nothing was) |
/// | `split` | which patches are judged: `test`, `validation`, `train`, `all`, or `folds` (by members that didn't learn from them) |
/// | `threshold` | what a score must be above to count |
/// | `threshold_from` | `card`, `given`, or the rule that chose it on validation, like `f1` |
/// | `overall` | `n`, `mines`, the four counts, every figure (null: can't be told), and `intervals` of 95 % |
/// | `bootstrap` | how intervals were made: `resamples`, `seed`, `groups` drawn from, those with mines and others |
/// | `curves` | `roc`: [false alarms, sensitivity, score]; `precision_recall`: [sensitivity, precision, score] |
/// | `calibration` | by tenth of the score: `from`, `to`, `n`, `mean_score`, `mine_share` |
/// | `sweep` | counts and figures at 0.02, 0.04 … 0.98 |
/// | `chosen` | thresholds chosen on validation: `rule`, `threshold`, and what they come to on the judged patches |
/// | `sources` | `source`, `n`, `mines`, `detected` (the share above the threshold), `detected_interval` (Wilson, 95 %) |
/// | `regions` | the same by region, for patches with known places |
/// | `worst` | `false_positives`, `false_negatives`: `patch` (its place in the dataset, from 0), `score`, `source`, `place` |
/// | `notes` | what must be known to read the figures |
///
/// A score of a curve is null where nothing is detected.
extension Evaluation {
    package var json: JSONValue {
        .object([
            "model": model, "dataset": datasetJSON, "split": .string(part.rawValue), "threshold": .number(threshold),
            "threshold_from": .string(choice.description), "overall": overall,
            "bootstrap": [
                "resamples": .number(bootstrap.resamples), "seed": .number(Int(bootstrap.seed)),
                "groups": .number(bootstrap.groups), "groups_of_mines": .number(bootstrap.groupsOfMines),
                "groups_of_others": .number(bootstrap.groupsOfOthers),
            ],
            "curves": [
                "roc": .array(assessment.ranking.rocCurve.map(\.json)),
                "precision_recall": .array(assessment.ranking.precisionCurve.map(\.json)),
            ],
            "calibration": .array(assessment.calibration.bins.enumerated().map { $0.element.json($0.offset) }),
            "sweep": .array(assessment.sweep.map { $0.counts.json(["threshold": .number($0.threshold)]) }),
            "chosen": .array(chosen.map(\.json)), "sources": .array(sources.map { $0.json(as: "source") }),
            "regions": .array(regions.map { $0.json(as: "region") }),
            "worst": [
                "false_positives": .array(worstFalsePositives.map(\.json)),
                "false_negatives": .array(worstFalseNegatives.map(\.json)),
            ],
            "notes": .array(notes.map(JSONValue.string)),
        ])
    }

    private var model: JSONValue {
        [
            "name": .string(card.name), "version": .string(card.version),
            "bands": .array(card.bands.map { .string($0.rawValue) }), "window": .number(card.windowSize),
            "sha256": .array(card.files.map { .string($0.sha256.description) }),
        ]
    }

    private var datasetJSON: JSONValue {
        let counts = Split.allCases.map { ($0.rawValue, JSONValue.number(dataset.counts[$0] ?? 0)) }
        return [
            "file": .string(dataset.file), "sha256": .string(dataset.digest.description),
            "level": .string(dataset.level.rawValue), "attribution": .string(dataset.attribution),
            "patches": .object(Dictionary(uniqueKeysWithValues: counts)),
            "clipped_at": dataset.clippedAt.map { .number($0) } ?? .null,
        ]
    }

    private var overall: JSONValue {
        var members: [String: JSONValue] = [:]
        for figure in Figure.allCases where !figure.isOfThreshold {
            members[figure.rawValue] = .optional(assessment.value(of: figure))
        }
        let intervals = Figure.allCases.map { ($0.rawValue, bootstrap.intervals[$0].json) }
        members["intervals"] = .object(Dictionary(uniqueKeysWithValues: intervals))
        return assessment.counts.json(members)
    }
}

extension ConfusionCounts {
    /// The counts and every figure of them, beside other members.
    fileprivate func json(_ others: [String: JSONValue] = [:]) -> JSONValue {
        var members: [String: JSONValue] = [
            "n": .number(count), "mines": .number(mines), "true_positives": .number(truePositives),
            "false_positives": .number(falsePositives), "true_negatives": .number(trueNegatives),
            "false_negatives": .number(falseNegatives),
        ]
        for figure in Figure.allCases where figure.isOfThreshold {
            members[figure.rawValue] = .optional(value(of: figure))
        }
        return .object(members.merging(others) { _, other in other })
    }
}

extension PartResult {
    fileprivate func json(as key: String) -> JSONValue {
        [
            key: .string(name), "n": .number(counts.count), "mines": .number(counts.mines),
            "detected": .number(detected), "detected_interval": interval.json,
        ]
    }
}

extension ChosenThreshold {
    fileprivate var json: JSONValue {
        counts.json(["rule": .string(rule.description), "threshold": .number(threshold)])
    }
}

extension Evaluation.Mistake {
    fileprivate var json: JSONValue {
        [
            "patch": .number(patch), "score": scored.score.json, "source": .string(scored.source),
            "place": scored.place.map { .array([.number($0.longitude), .number($0.latitude)]) } ?? .null,
        ]
    }
}

extension Calibration.Bin {
    fileprivate func json(_ index: Int) -> JSONValue {
        [
            "from": .number(Double(index) / Double(Calibration.binCount)),
            "to": .number(Double(index + 1) / Double(Calibration.binCount)), "n": .number(count),
            "mean_score": .optional(meanScore), "mine_share": .optional(mineShare),
        ]
    }
}

extension ScoreRanking.Point {
    fileprivate var json: JSONValue { .array([.number(x), .number(y), score.json]) }
}

extension Float {
    /// The digits that tell this number from its neighbours, no more.
    fileprivate var json: JSONValue { isFinite ? .optional(Double(description)) : .null }
}

extension Interval? {
    fileprivate var json: JSONValue { map { .array([.number($0.low), .number($0.high)]) } ?? .null }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members) { _, last in last })
    }

    fileprivate static func number(_ value: Int) -> JSONValue { .number(Double(value)) }

    fileprivate static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}

extension ThresholdChoice: CustomStringConvertible {
    package var description: String {
        switch self {
        case .card: "card"
        case .given: "given"
        case .rule(let rule): rule.description
        }
    }
}

/// The charts of a report.
extension Evaluation {
    var charts: [Chart] {
        [precisionChart, rocChart, sweepChart, histogram, calibrationChart].compactMap(\.self)
    }

    private var counts: ConfusionCounts { assessment.counts }

    private var precisionChart: Chart? {
        let curve = assessment.ranking.precisionCurve
        guard let area = assessment.ranking.averagePrecision else { return nil }
        var chart = Chart(
            id: "precision", title: "Precision and sensitivity", across: "share of mines found (sensitivity)",
            up: "share of finds that are mines (precision)",
            description: "Average precision \(area.text(decimals: 3)). "
                + [0.5, 0.75, 0.9].compactMap { sensitivity in
                    curve.first { $0.x >= sensitivity }.map {
                        "Where \(sensitivity.percentText(decimals: 0)) of mines are found, \($0.y.percentText) of finds are mines."
                    }
                }.joined(separator: " "),
            explanation:
                "Lowering the threshold moves to the right: more mines are found, and more of what is found is none. "
                + "The dot is the threshold of this report.")
        chart.lines = [(.main, "this model", curve.map { ($0.x, $0.y) })]
        let share = Double(counts.mines) / Double(counts.count)
        chart.lines.append((.ideal, "guessing", [(0, share), (1, share)]))
        if let sensitivity = counts.sensitivity, let precision = counts.precision {
            chart.dots = [(.main, (sensitivity, precision))]
        }
        return chart
    }

    private var rocChart: Chart? {
        guard let area = assessment.ranking.rocArea, let sensitivity = counts.sensitivity,
            let falseAlarms = counts.falseAlarms
        else { return nil }
        let curve = assessment.ranking.rocCurve
        var chart = Chart(
            id: "roc", title: "Mines found and false alarms (ROC)", across: "share of other patches taken for mines",
            up: "share of mines found",
            description: "Area under the curve \(area.text(decimals: 3)). "
                + [0.01, 0.05, 0.2].compactMap { alarms in
                    curve.last { $0.x <= alarms }.map {
                        "With at most \(alarms.percentText(decimals: 0)) false alarms, \($0.y.percentText) of mines are found."
                    }
                }.joined(separator: " "),
            explanation:
                "The nearer the curve comes to the upper left corner, the better. It doesn’t depend on how common "
                + "mines are. The dot is the threshold of this report.")
        chart.lines = [(.main, "this model", curve.map { ($0.x, $0.y) }), (.ideal, "guessing", [(0, 0), (1, 1)])]
        chart.dots = [(.main, (falseAlarms, sensitivity))]
        return chart
    }

    private var sweepChart: Chart {
        let sweep = assessment.sweep
        func line(_ value: (ConfusionCounts) -> Double?) -> [(Double, Double)] {
            sweep.compactMap { step in value(step.counts).map { (step.threshold, $0) } }
        }
        var chart = Chart(
            id: "sweep", title: "Other thresholds", across: "threshold", up: "share",
            description: [0.2, 0.5, 0.8].map { threshold in
                let counts = assessment.ranking.counts(above: threshold)
                let found = counts.sensitivity?.percentText ?? "none"
                return
                    "At \(threshold): \(found) of mines found, \(counts.falseAlarms?.percentText ?? "no") false alarms."
            }.joined(separator: " "),
            explanation:
                "The upright line is the threshold of this report. Flat lines mean that the exact threshold matters "
                + "little.")
        chart.lines = [
            (.main, "mines found", line(\.sensitivity)), (.second, "precision", line(\.precision)),
            (.third, "false alarms", line(\.falseAlarms)),
        ]
        chart.threshold = threshold
        return chart
    }

    /// Scores of mines upwards, of the rest beside them: the share of each class in each tenth.
    private var histogram: Chart {
        let bins = assessment.calibration.bins
        let (mines, others) = (max(1, counts.mines), max(1, counts.others))
        var chart = Chart(
            id: "scores", title: "Scores", across: "score", up: "share of the class",
            description:
                "Of the mines, \((Double(bins.last?.mines ?? 0) / Double(mines)).percentText) score above 0.9 and "
                + "\((Double(bins[0].mines) / Double(mines)).percentText) up to 0.1. Of the rest, "
                + "\((Double(bins.last.map { $0.count - $0.mines } ?? 0) / Double(others)).percentText) score above 0.9 and "
                + "\((Double(bins[0].count - bins[0].mines) / Double(others)).percentText) up to 0.1.",
            explanation: "How the scores of mines and of other patches spread over ten steps. Where both have bars, no "
                + "threshold tells them apart.")
        for (index, bin) in bins.enumerated() {
            let from = Double(index) / Double(bins.count)
            let step = 1 / Double(bins.count)
            let shares = [
                (Chart.Look.others, Double(bin.count - bin.mines) / Double(others), 0.1),
                (.mines, Double(bin.mines) / Double(mines), 0.5),
            ]
            for (look, share, shift) in shares {
                chart.boxes.append((look, (from + shift * step, 0), (from + (shift + 0.4) * step, share)))
            }
        }
        chart.boxNames = [(.mines, "mines"), (.others, "other patches")]
        chart.threshold = threshold
        return chart
    }

    private var calibrationChart: Chart {
        let bins = assessment.calibration.bins
        var chart = Chart(
            id: "calibration", title: "Can scores be read as probabilities?", across: "mean score",
            up: "share of mines",
            description: bins.compactMap { bin in
                guard let score = bin.meanScore, let share = bin.mineShare else { return nil }
                return "Scores near \(score.text(decimals: 2)): \(share.percentText) mines of \(bin.count)."
            }.joined(separator: " "),
            explanation:
                "On the diagonal they can, for patches among which mines are as common as here. Below it the model "
                + "is too sure of mines, above it not sure enough. Upright lines are 95 % intervals.")
        chart.lines = [
            (
                .main, "this model",
                bins.compactMap { bin in bin.meanScore.flatMap { score in bin.mineShare.map { (score, $0) } } }
            ),
            (.ideal, "exact", [(0, 0), (1, 1)]),
        ]
        chart.summary = assessment.calibration.expectedError.map { error in
            "On average, scores and the share of mines are \(error.text(decimals: 3)) apart."
        }
        for bin in bins {
            guard let score = bin.meanScore, let share = bin.mineShare,
                let interval = Interval(wilson: bin.mines, of: bin.count)
            else { continue }
            chart.dots.append((.main, (score, share)))
            chart.whiskers.append((score, interval))
        }
        return chart
    }
}

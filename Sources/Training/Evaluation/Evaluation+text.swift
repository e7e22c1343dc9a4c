import Detections

extension Evaluation {
    /// The figures that matter most, for a terminal.
    package var summary: String {
        let counts = assessment.counts
        let from = choice == .card ? "the card's" : choice.description
        let heading = """
            \(card.name) on \(dataset.file), \(part.rawValue): \(counts.count) patches, \(counts.mines) of them mines
            threshold \(threshold.shortText) (\(from))
            """
        let figures: [Figure] = [.sensitivity, .falseAlarms, .precision, .f1, .rocArea, .averagePrecision]
        let rows = figures.map { figure in
            let interval = bootstrap.intervals[figure].map {
                ", 95 % between \($0.low.text(decimals: 3)) and \($0.high.text(decimals: 3))"
            }
            let value = assessment.value(of: figure)?.text(decimals: 3) ?? "can't be told"
            return "  \(figure.rawValue.replacing("_", with: " ")): \(value)\(interval ?? "")"
        }
        return ([heading] + rows).joined(separator: "\n")
    }
}

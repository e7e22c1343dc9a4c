extension ThresholdRule {
    /// Reads a rule as people write it: `f1`, `f0.5`, `1%`, or `1%, 2% of *clouds*`.
    ///
    /// - Throws: `EvaluationError`, which says how rules are written.
    package init(argument: String) throws(EvaluationError) {
        let text = argument.filter { $0 != "\"" }
        if let first = text.first, "fF".contains(first), let beta = Double(text.dropFirst()),
            (0.01...100).contains(beta)
        {
            self = .largestF(beta: beta)
            return
        }
        var limits: [FalseAlarmLimit] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let words = part.split(separator: " ", maxSplits: 2).map(String.init)
            guard let share = words.first, share.hasSuffix("%"), let percent = Double(share.dropLast()),
                (0...100).contains(percent), words.count == 1 || words.count == 3 && words[1] == "of"
            else { throw .notARule(argument) }
            limits.append(FalseAlarmLimit(share: percent / 100, sources: words.count == 3 ? words[2] : "*"))
        }
        self = .falseAlarms(limits)
    }
}

extension ThresholdRule: CustomStringConvertible {
    /// The rule as it is written.
    package var description: String {
        switch self {
        case .largestF(let beta): "f\(beta.shortText)"
        case .fixed(let threshold): threshold.shortText
        case .falseAlarms(let limits): limits.map(\.description).joined(separator: ", ")
        }
    }
}

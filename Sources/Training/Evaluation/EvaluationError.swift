/// What can keep a model from being judged.
package enum EvaluationError: Error, Hashable, CustomStringConvertible {
    case notARule(String)
    case noMines(rule: String)
    case noneToLimit(sources: String)

    package var description: String {
        switch self {
        case .notARule(let text):
            """
            '\(text)' isn't a rule for a threshold.
            Write 'f1' for the largest F-score (or 'f0.5', 'f2'), or the most false alarms, like '1%' or \
            '1%, 2% of *clouds*'.
            """
        case .noMines(let rule):
            """
            The rule '\(rule)' can't choose a threshold: no patch for validation is a mine.
            Give the dataset a validation split with mines.
            """
        case .noneToLimit(let sources):
            """
            The limit on false alarms can't be kept: no patch for validation that isn't a mine is of '\(sources)'.
            Correct the sources' name, or give the dataset a validation split with such patches.
            """
        }
    }
}

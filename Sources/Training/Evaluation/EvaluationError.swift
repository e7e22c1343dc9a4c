import Project

/// What can keep a model from being judged.
package enum EvaluationError: Error, Hashable, CustomStringConvertible {
    case notARule(String)
    case noMines(rule: String)
    case noneToLimit(sources: String)
    case unknownSources(String)
    case badScore(String, patch: Int, source: String)
    case missingBand(String, model: String, found: [String])
    case smallPatches(side: Int, window: Int, model: String)
    case nothingToJudge(part: String, held: [Split: Int])
    case judgedByItself(part: String)
    case noValidation(rule: String)
    case badTemplate(name: String, reason: String)

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
        case .unknownSources(let pattern):
            """
            The limit on false alarms of '\(pattern)' fits no source of the dataset.
            Correct it in 'max_false_alarms', or leave it out: 'minemap dataset check' lists the sources.
            """
        case .badScore(let score, let patch, let source):
            """
            The model's score of patch \(patch), of '\(source)', is \(score).
            Check the network's file with 'minemap model check', or train it again with a lower 'learning_rate'.
            """
        case .missingBand(let band, let model, let found):
            """
            The model '\(model)' looks at the band \(band), and the dataset has \(found.joined(separator: ", ")).
            Evaluate it on a dataset with all its bands.
            """
        case .smallPatches(let side, let window, let model):
            """
            The model '\(model)' looks at windows of \(window) x \(window) px, and the dataset's patches are \
            \(side) x \(side) px.
            Make the dataset again with larger patches.
            """
        case .nothingToJudge(let part, let held):
            """
            The dataset has no patches for \(part): it has \(Self.text(of: held)).
            Give --split with one that it has, or 'all'; 'minemap dataset import' divides patches.
            """
        case .judgedByItself(let part):
            """
            A threshold is chosen from the validation split, and '--split \(part)' would judge it by the same patches.
            Give --split test, or --threshold with a number.
            """
        case .noValidation(let rule):
            """
            The rule '\(rule)' can't choose a threshold: the dataset has no validation split.
            Give --threshold with a number, or leave it out for that of the model's card.
            """
        case .badTemplate(let name, let reason):
            """
            Can't use the template 'templates/\(name).mustache': \(reason).
            Copy it from 'templates' in minemap's repository.
            """
        }
    }

    private static func text(of counts: [Split: Int]) -> String {
        let parts = Split.allCases.compactMap { split in counts[split].map { "\($0) for \(split)" } }
        return parts.isEmpty ? "none at all" : parts.joined(separator: ", ")
    }
}

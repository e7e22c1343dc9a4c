extension Figure {
    /// What people call it.
    var title: String {
        switch self {
        case .sensitivity: "Sensitivity (recall)"
        case .specificity: "Specificity"
        case .falseAlarms: "False alarms"
        case .precision: "Precision"
        case .f1: "F1"
        case .fHalf: "F0.5"
        case .f2: "F2"
        case .accuracy: "Accuracy"
        case .rocArea: "Area under the ROC curve"
        case .averagePrecision: "Average precision"
        case .brier: "Brier score"
        case .calibrationError: "Expected calibration error"
        }
    }

    /// What it means, in plain words.
    var meaning: String {
        switch self {
        case .sensitivity: "Of 100 mines, how many are found."
        case .specificity: "Of 100 patches without a mine, how many are left alone."
        case .falseAlarms: "Of 100 patches without a mine, how many are taken for mines."
        case .precision: "Of 100 finds, how many are mines, where mines are as common as here."
        case .f1: "Sensitivity and precision in one number, weighing alike; 1 is perfect."
        case .fHalf: "The same where a false alarm weighs more than a missed mine."
        case .f2: "The same where a missed mine weighs more than a false alarm."
        case .accuracy: "Of 100 patches, how many are sorted rightly. High wherever mines are rare."
        case .rocArea: "How often a mine scores higher than another patch; 0.5 is guessing, 1 perfect."
        case .averagePrecision: "Precision over all thresholds; 1 is perfect, guessing gives the share of mines."
        case .brier: "How far scores are from the truth, squared; 0 is perfect."
        case .calibrationError:
            "How far scores are from the share of mines among patches that score alike; 0 is perfect."
        }
    }

    /// Whether it is read as a share of patches.
    private var isShare: Bool {
        switch self {
        case .sensitivity, .specificity, .falseAlarms, .precision, .accuracy: true
        default: false
        }
    }

    func text(of value: Double) -> String { isShare ? value.percentText : value.text(decimals: 3) }

    func text(of interval: Interval) -> String {
        isShare
            ? "\((100 * interval.low).text(decimals: 1))–\(interval.high.percentText)"
            : "\(interval.low.text(decimals: 3))–\(interval.high.text(decimals: 3))"
    }
}

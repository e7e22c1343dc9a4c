/// A number that tells how good a model is on some patches.
package enum Figure: String, Sendable, CaseIterable {
    case sensitivity
    case specificity
    case falseAlarms = "false_alarms"
    case precision
    case f1
    case fHalf = "f0.5"
    case f2
    case accuracy
    case rocArea = "roc_area"
    case averagePrecision = "average_precision"
    case brier
    case calibrationError = "expected_calibration_error"

    /// Whether it depends on the threshold.
    package var isOfThreshold: Bool {
        switch self {
        case .sensitivity, .specificity, .falseAlarms, .precision, .f1, .fHalf, .f2, .accuracy: true
        case .rocArea, .averagePrecision, .brier, .calibrationError: false
        }
    }
}

extension ConfusionCounts {
    /// A figure of a threshold; nil where the patches don't tell, and for every other figure.
    package func value(of figure: Figure) -> Double? {
        switch figure {
        case .sensitivity: sensitivity
        case .specificity: specificity
        case .falseAlarms: falseAlarms
        case .precision: precision
        case .f1: fScore(beta: 1)
        case .fHalf: fScore(beta: 0.5)
        case .f2: fScore(beta: 2)
        case .accuracy: accuracy
        case .rocArea, .averagePrecision, .brier, .calibrationError: nil
        }
    }
}

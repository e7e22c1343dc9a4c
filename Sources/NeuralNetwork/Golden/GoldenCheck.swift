import Foundation

/// How far a network, run here, is from what Keras said of the same windows.
package struct GoldenCheck: Sendable, Equatable {
    /// The largest differences over all windows and outputs; infinite where one side is NaN.
    package struct Difference: Sendable, Equatable {
        package let probability: Double
        /// Relative, `|d| / (1 + |logit|)`, since logits reach millions.
        package let logit: Double

        package init(probability: Double, logit: Double) {
            self.probability = probability
            self.logit = logit
        }
    }

    /// The number of windows compared.
    package let windows: Int
    /// From Keras in single precision: the one that counts.
    package let difference: Difference
    /// From Keras in double precision, where the file has it.
    package let differenceInDouble: Difference?

    /// The largest difference from Keras's probability.
    package var largestProbabilityDifference: Double { difference.probability }
    /// The largest difference from Keras's logit, `|d| / (1 + |logit|)`.
    package var largestLogitDifference: Double { difference.logit }

    /// Scores every window of a golden file, of either kind, and compares.
    package init(
        of network: NeuralNetwork, against path: String, method: Sweep.Method = .shared
    ) throws(NetworkError) {
        let golden = try GoldenFile(reading: path, for: network)
        let outputs = try golden.outputs(of: network, method: method)
        self.windows = golden.grid.rows * golden.grid.columns
        self.difference = Difference(
            outputs, probabilities: golden.answers.probabilities, logits: golden.answers.logits)
        self.differenceInDouble = golden.reference.map {
            Difference(outputs, probabilities: $0.probabilities, logits: $0.logits)
        }
    }

    /// Compares answers that are there already, window by window.
    package init(of outputs: Outputs, against answers: Outputs) {
        windows = min(outputs.count, answers.count)
        difference = Difference(outputs, probabilities: answers.probabilities, logits: answers.logits)
        differenceInDouble = nil
    }

    /// Whether no probability differs by more than the tolerance, and there was something to compare.
    package func passes(within tolerance: Double = 1e-5) -> Bool {
        windows > 0 && difference.probability <= tolerance
    }

    /// Whether no probability and no logit differs by more than the tolerance, and there was something to compare.
    ///
    /// Logits tell networks apart whose probabilities are all 0 or 1.
    package func agrees(within tolerance: Double = 1e-5) -> Bool {
        passes(within: tolerance) && difference.logit <= tolerance
    }
}

extension GoldenCheck: CustomStringConvertible {
    package var description: String {
        let double = differenceInDouble.map { "\n  Keras, float64: \($0)" } ?? ""
        return "\(windows) windows, largest difference from\n  Keras, float32: \(difference)\(double)"
    }
}

extension GoldenCheck.Difference: CustomStringConvertible {
    package var description: String {
        String(format: "probability %.1e, logit %.1e (as |d| / (1 + |logit|))", probability, logit)
    }

    init<Value: BinaryFloatingPoint>(_ outputs: Outputs, probabilities: [Value], logits: [Value]) {
        self.probability = Self.largest(outputs.probabilities, probabilities) { _ in 1 }
        self.logit = Self.largest(outputs.logits, logits) { 1 + abs($0) }
    }

    private static func largest<Value: BinaryFloatingPoint>(
        _ ours: [Float], _ theirs: [Value], relativeTo scale: (Double) -> Double
    ) -> Double {
        zip(ours, theirs).reduce(0) { largest, pair in
            let difference = abs(Double(pair.0) - Double(pair.1)) / scale(Double(pair.1))
            // NaN compares as neither larger nor smaller, and must not pass.
            return difference.isNaN ? .infinity : max(largest, difference)
        }
    }
}

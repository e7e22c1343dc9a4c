/// What a network says of some windows, window after window.
package struct Outputs: Sendable, Equatable {
    /// Windows x outputs, each between 0 and 1 where the network ends in softmax or sigmoid.
    package private(set) var probabilities: [Float]
    /// Windows x outputs: what the network's last activation was given.
    package private(set) var logits: [Float]
    /// The number of outputs of one window.
    package let outputCount: Int

    package init(probabilities: [Float] = [], logits: [Float] = [], outputCount: Int) {
        self.probabilities = probabilities
        self.logits = logits
        self.outputCount = outputCount
    }

    /// The number of windows.
    package var count: Int { outputCount == 0 ? 0 : probabilities.count / outputCount }

    /// One output of every window, like the probability that it holds a mine.
    package func probabilities(ofOutput output: Int) -> [Float] {
        stride(from: output, to: probabilities.count, by: outputCount).map { probabilities[$0] }
    }

    /// Adds the windows that come next.
    package mutating func append(_ other: Outputs) {
        probabilities += other.probabilities
        logits += other.logits
    }
}

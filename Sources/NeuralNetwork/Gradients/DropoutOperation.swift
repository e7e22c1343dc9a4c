import Geography

/// A dropout: numbers become 0 at random, and what is left grows by as much as is missing on average.
///
/// A window's draws depend on the seed, the step and the window's place in the batch alone.
final class DropoutOperation: TrainingOperation {
    private let rate: Double
    private let origin: Int
    private let count: Int
    private var factors: [Float] = []

    init(_ node: TrainingProgram.Node, rate: Double) {
        // As Keras takes it; what isn't a number drops nothing.
        self.rate = rate.isNaN ? 0 : min(max(rate, 0), 1)
        origin = node.origin
        count = node.step.output.count
    }

    func forward(_ pass: ForwardPass) {
        let kept = Float(rate < 1 ? 1 / (1 - rate) : 0)
        factors.removeAll(keepingCapacity: true)
        for window in 0..<pass.windows {
            var numbers = SplitMix(seed: pass.dropoutSeed, origin, pass.firstWindow + window)
            for _ in 0..<count { factors.append(numbers.real(in: 0..<1) < rate ? 0 : kept) }
        }
        for index in factors.indices { pass.result[index] = pass.sources[0][index] * factors[index] }
    }

    func backward(_ pass: BackwardPass) {
        guard let gradient = pass.sourceGradients[0] else { return }
        for index in factors.indices { gradient[index] = pass.gradient[index] * factors[index] }
    }
}

/// A step that needs no weights and no memory: written number by number as its definition says.
final class PlainOperation: TrainingOperation {
    private let step: Step

    init(_ step: Step) { self.step = step }

    func forward(_ pass: ForwardPass) {
        for window in 0..<pass.windows {
            let sources = zip(pass.sources, step.inputs).map { $0 + window * $1.count }
            step.run(from: sources, to: pass.result + window * step.output.count)
        }
    }

    func backward(_ pass: BackwardPass) {
        for window in 0..<pass.windows {
            step.pullBack(
                pass.gradient + window * step.output.count,
                from: zip(pass.sources, step.inputs).map { $0 + window * $1.count },
                result: pass.result + window * step.output.count,
                to: zip(pass.sourceGradients, step.inputs).map { gradient, shape in
                    gradient.map { $0 + window * shape.count }
                })
        }
    }
}

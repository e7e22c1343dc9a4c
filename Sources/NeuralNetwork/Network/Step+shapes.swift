extension Step {
    /// The most values that one step may give for one window; a file that asks for more isn't believed.
    package static let largestOutput = 1 << 26

    /// Makes a step that takes values of these shapes.
    ///
    /// `source` is the file, or whatever else the network comes from, for errors to name.
    package init(
        name: String, kind: Kind, sources: [Source], inputs: [TensorShape], source: String
    ) throws(NetworkError) {
        let fit = StepFit(step: name, source: source)
        let count = kind.joinsSources ? 2 : 1
        guard kind.joinsSources ? inputs.count >= count : inputs.count == count, sources.count == inputs.count else {
            throw fit.error(
                "it takes \(kind.joinsSources ? "two values or more" : "one value"), and gets \(inputs.count)")
        }
        self.name = name
        self.kind = kind
        self.sources = sources
        self.inputs = inputs
        self.output = try fit.output(of: kind, taking: inputs)
    }
}

extension Step.Kind {
    /// Whether it makes one value of several.
    var joinsSources: Bool {
        switch self {
        case .merging, .concatenation: true
        default: false
        }
    }
}

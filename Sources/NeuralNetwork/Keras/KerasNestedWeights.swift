import GeoIO

/// The weights of a model used as a step: an `.h5` file has them in one list, without saying whose each is.
struct KerasNestedWeights {
    /// By the place of the step that they belong to.
    let names: [KerasPlace: [KerasWeights.Name]]

    /// Shares a list out among the steps of a model.
    ///
    /// Names say whose a weight is where Keras has put the step's name in; else its order does.
    init(of model: KerasModel, listed: [KerasWeights.Name], path: String, top: String) throws(NetworkError) {
        let steps = Self.weighted(model)
        if let names = Self.byName(listed, steps) {
            self.names = names
            return
        }
        let expected = steps.reduce(0) { $0 + $1.kinds.count }
        guard listed.count == expected else {
            throw .missingWeight(path, step: top, found: listed.count, expected: expected)
        }
        names = Self.byOrder(listed, steps)
    }

    /// A step with, for each of its weights, whether training changes it.
    private typealias Weighted = (step: KerasStep, kinds: [Bool])

    private static func weighted(_ model: KerasModel) -> [Weighted] {
        model.steps.flatMap { step -> [Weighted] in
            if let inner = step.inner { return weighted(inner) }
            let kinds = step.weightKinds
            return kinds.isEmpty ? [] : [(step, kinds)]
        }
    }

    /// By the step's name before the weight's own, as in `inner/conv2d/kernel:0`; nil where any is left over.
    private static func byName(
        _ listed: [KerasWeights.Name], _ steps: [Weighted]
    ) -> [KerasPlace: [KerasWeights.Name]]? {
        let owners = Dictionary(grouping: listed) { name in
            name.label.split(separator: "/").dropLast().last.map(String.init) ?? ""
        }
        var names: [KerasPlace: [KerasWeights.Name]] = [:]
        var shared = 0
        for (step, kinds) in steps {
            guard let last = step.name.split(separator: "/").last, let own = owners[String(last)],
                own.count == kinds.count
            else { return nil }
            names[step.place] = own
            shared += own.count
        }
        return shared == listed.count ? names : nil
    }

    /// All that training changes come first, step by step, and then the others.
    private static func byOrder(
        _ listed: [KerasWeights.Name], _ steps: [Weighted]
    ) -> [KerasPlace: [KerasWeights.Name]] {
        var names: [KerasPlace: [KerasWeights.Name]] = [:]
        var rest = listed[...]
        for isTrained in [true, false] {
            for (step, kinds) in steps {
                let count = kinds.count { ($0 && step.isTrainable) == isTrained }
                names[step.place, default: []] += rest.prefix(count)
                rest = rest.dropFirst(count)
            }
        }
        return names
    }
}

extension KerasStep {
    /// For each weight of the step, in order, whether training changes it.
    fileprivate var weightKinds: [Bool] {
        let bias = settings["use_bias"] == .bool(false) ? [] : [true]
        switch kind {
        case "Conv2D", "DepthwiseConv2D", "Dense": return [true] + bias
        case "SeparableConv2D": return [true, true] + bias
        case "BatchNormalization":
            let trained = ["scale", "center"].count { settings[$0] != .bool(false) }
            return Array(repeating: true, count: trained) + [false, false]
        case "Normalization": return self["mean"] == nil ? [false, false, false] : []
        default: return []
        }
    }
}

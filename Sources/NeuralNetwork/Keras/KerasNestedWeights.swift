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
        let expected = steps.reduce(0) { $0 + $1.weights.count }
        guard listed.count == expected else {
            throw .missingWeight(path, step: top, found: listed.count, expected: expected)
        }
        // Keras 3.0 names weights without their steps, and forgets that steps were frozen when it reads them back.
        let bareNames = Set(steps.flatMap(\.weights).map(\.name))
        let isVersion3 = listed.allSatisfy { bareNames.contains($0.label) }
        let orders = [Order.trainable, .trained, .stepByStep].map { $0.weights(of: steps) }
        let likely = isVersion3 ? [orders[1], orders[2], orders[0]] : orders
        let order = likely.first { zip($0, listed).allSatisfy { $1.isCalled($0.name) } } ?? likely[0]
        names = Dictionary(grouping: zip(order, listed)) { $0.0.owner }.mapValues { owned in
            owned.sorted { $0.0.index < $1.0.index }.map(\.1)
        }
    }

    /// A step with its weights: their names, and whether training changes them.
    private typealias Weighted = (step: KerasStep, weights: [(name: String, isTrained: Bool)])

    private static func weighted(_ model: KerasModel) -> [Weighted] {
        model.steps.flatMap { step -> [Weighted] in
            if let inner = step.inner { return weighted(inner) }
            let weights = step.weights
            return weights.isEmpty ? [] : [(step, weights)]
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
        for (step, weights) in steps {
            guard let last = step.name.split(separator: "/").last, let own = owners[String(last)],
                own.count == weights.count
            else { return nil }
            names[step.place] = own
        }
        return names.values.reduce(0) { $0 + $1.count } == listed.count && names.count == owners.count ? names : nil
    }

    /// How versions of Keras have put the weights of a model's steps in a row.
    private enum Order {
        /// Those that training would change first, with frozen steps among the others.
        case trainable
        /// Those that training changes first, frozen or not.
        case trained
        case stepByStep

        typealias Weight = (owner: KerasPlace, index: Int, name: String)

        func weights(of steps: [Weighted]) -> [Weight] {
            let all = steps.flatMap { step, weights in
                weights.enumerated().map { index, weight in
                    let isFirst =
                        switch self {
                        case .trainable: weight.isTrained && step.isTrainable
                        case .trained: weight.isTrained
                        case .stepByStep: true
                        }
                    return (weight: (step.place, index, weight.name), isFirst: isFirst)
                }
            }
            return (all.filter(\.isFirst) + all.filter { !$0.isFirst }).map(\.weight)
        }
    }
}

extension KerasWeights.Name {
    /// Whether the last part of the label says so; Keras 2 adds the number of a result, and may add one of a copy.
    fileprivate func isCalled(_ name: String) -> Bool {
        let last = label.split(separator: "/").last?.prefix { $0 != ":" } ?? ""
        return last == name || last.hasSuffix("_\(name)") || last.hasPrefix("\(name)_")
    }
}

extension KerasStep {
    /// The step's weights, in order.
    fileprivate var weights: [(name: String, isTrained: Bool)] {
        let bias = settings["use_bias"] == .bool(false) ? [] : [("bias", true)]
        switch kind {
        case "Conv2D", "DepthwiseConv2D", "Dense": return [("kernel", true)] + bias
        case "SeparableConv2D": return [("depthwise_kernel", true), ("pointwise_kernel", true)] + bias
        case "BatchNormalization":
            let scale = settings["scale"] == .bool(false) ? [] : [("gamma", true)]
            let center = settings["center"] == .bool(false) ? [] : [("beta", true)]
            return scale + center + [("moving_mean", false), ("moving_variance", false)]
        case "Normalization":
            return self["mean"] == nil ? [("mean", false), ("variance", false), ("count", false)] : []
        default: return []
        }
    }
}

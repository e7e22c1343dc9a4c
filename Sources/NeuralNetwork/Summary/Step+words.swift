extension Step.Kind {
    /// What it does, with the settings that are needed to do it again.
    var words: String {
        switch self {
        case .convolution(let convolution): convolution.words
        case .pooling(let pooling, let sliding): (["\(pooling.words) \(sliding.window)"] + sliding.words).joined()
        case .scaling: "scaling"
        case .dense(let dense): "dense, \(dense.bias.count.counted("output"))\(dense.activation.suffix)"
        case .flatten: "flatten"
        case .reshape: "reshape"
        case .dropout(let rate): "dropout \(rate)"
        case .padding(let margins): "zeros \(margins.words)"
        case .cropping(let margins): "cropping \(margins.words)"
        case .merging(let merging): merging.words
        case .concatenation(let axis): "concatenation of \(axis)"
        case .activation(let activation): activation.words
        }
    }
}

extension Step.Convolution {
    fileprivate var words: String {
        let group = groups == 1 ? "" : ", \(groups) groups"
        return "convolution \(sliding.window), \(bias.count.counted("filter"))\(group)\(sliding.words.joined())"
            + activation.suffix
    }
}

extension Sliding {
    /// How it moves, without what is as usual.
    fileprivate var words: [String] {
        let steps = strides == .one ? "" : ", stride \(strides)"
        let gaps = dilation == .one ? "" : ", dilation \(dilation)"
        return [steps, gaps, ", \(padding.rawValue)"]
    }
}

extension PixelSize: CustomStringConvertible {
    package var description: String { "\(rows) x \(columns)" }
}

extension Step.Pooling {
    fileprivate var words: String {
        switch self {
        case .maximum: "largest of"
        case .average: "mean of"
        }
    }
}

extension Step.Merging {
    fileprivate var words: String {
        switch self {
        case .sum: "sum"
        case .average: "mean"
        case .maximum: "maximum"
        case .product: "product"
        }
    }
}

extension Step.Margins {
    fileprivate var words: String { "\(top) above, \(bottom) below, \(left) left, \(right) right" }
}

extension Activation {
    /// The name, with the settings that are not as usual.
    package var words: String {
        switch self {
        case .linear: "linear"
        case .relu: "relu"
        case .rectifier(let rectifier): rectifier.words
        case .elu(let alpha): "elu, alpha \(alpha)"
        case .softmax: "softmax"
        case .sigmoid: "sigmoid"
        case .tanh: "tanh"
        }
    }

    fileprivate var suffix: String { self == .linear ? "" : ", \(words)" }
}

extension Activation.Rectifier {
    fileprivate var words: String {
        let settings = [
            slope == 0 ? nil : "slope \(slope)", threshold == 0 ? nil : "above \(threshold)",
            limit == .infinity ? nil : "at most \(limit)",
        ]
        return (["relu"] + settings.compactMap(\.self)).joined(separator: ", ")
    }
}

extension Int {
    fileprivate func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

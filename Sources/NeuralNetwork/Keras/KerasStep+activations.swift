import GeoIO

extension KerasStep {
    /// The activation that a step with weights, or an `Activation`, has as a setting.
    func activation() throws(NetworkError) -> Activation {
        guard let value = self["activation"] else { return .linear }
        if let settings = value.object, let kind = settings["class_name"]?.string {
            if let function = settings["config"]?.string { return try activation(named: function) }
            let step = KerasStep(kind: kind, settings: settings["config"]?.object ?? [:], of: self)
            if Self.activationKinds.contains(kind) { return try step.layerActivation(of: nil) }
        }
        return try activation(named: value.string)
    }

    /// What an activation that is a step of its own does.
    func layerActivation(of input: TensorShape?) throws(NetworkError) -> Activation {
        switch kind {
        case "ReLU": return .rectifier(try rectifier())
        case "LeakyReLU":
            // Keras 3 calls it negative_slope.
            let setting = self["negative_slope"] == nil ? "alpha" : "negative_slope"
            return .rectifier(Activation.Rectifier(slope: Float(try number(setting, default: 0.3))))
        case "ELU": return .elu(alpha: Float(try number("alpha", default: 1)))
        case "Softmax":
            if let input {
                try requireLastAxis(of: input)
            } else {
                try require("axis", is: .number(-1))
            }
            return .softmax
        default: return try activation()
        }
    }

    private func rectifier() throws(NetworkError) -> Activation.Rectifier {
        let slope = try number("negative_slope", default: 0)
        let threshold = try number("threshold", default: 0)
        let limit = try self["max_value"].map { _ throws(NetworkError) in try number("max_value", default: 0) }
        guard slope >= 0, threshold >= 0 else {
            throw unsupported(slope < 0 ? "negative_slope" : "threshold", supported: "numbers from 0")
        }
        guard limit.map({ $0 >= threshold }) ?? true else {
            throw unsupported("max_value", supported: "numbers from the threshold")
        }
        return Activation.Rectifier(
            slope: Float(slope), threshold: Float(threshold), limit: limit.map { Float($0) } ?? .infinity)
    }

    private func activation(named name: String?) throws(NetworkError) -> Activation {
        guard let name, let activation = Self.activations.first(where: { $0.name == name }) else {
            let names = Self.activations.map { "'\($0.name)'" }.joined(separator: ", ")
            throw unsupported("activation", supported: names)
        }
        return activation.activation
    }

    /// The activations that Keras names without a setting, with the settings that it has for them then.
    private static let activations: [(name: String, activation: Activation)] = [
        ("linear", .linear), ("relu", .relu), ("softmax", .softmax), ("sigmoid", .sigmoid), ("tanh", .tanh),
        ("elu", .elu(alpha: 1)), ("leaky_relu", .rectifier(Activation.Rectifier(slope: 0.2))),
        ("relu6", .rectifier(Activation.Rectifier(limit: 6))),
    ]
    private static let activationKinds: Set = ["Activation", "ReLU", "LeakyReLU", "ELU", "Softmax"]
}

import Foundation

/// A network as Keras saves it to `.h5`: its description in an attribute, its weights in groups.
struct KerasFile: ~Copyable {
    let name: String
    let steps: [KerasStep]
    private let file: HDF5File

    init(reading path: String) throws(NetworkError) {
        let file = try HDF5File(reading: path)
        guard let text = try file.string(attribute: "model_config") else { throw .noModelConfig(path) }
        guard let description = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
            let kind = description["class_name"] as? String
        else {
            throw .unreadableConfig(path, reason: "it isn't JSON with a class_name")
        }
        guard kind == "Sequential" else { throw .unsupportedModel(path, kind: kind) }
        guard let config = description["config"] as? [String: Any], let elements = config["layers"] as? [Any] else {
            throw .unreadableConfig(path, reason: "it has no list of layers")
        }
        var steps: [KerasStep] = []
        for (index, element) in elements.enumerated() {
            steps.append(try KerasStep(element, at: index, of: path))
        }
        self.name = config["name"] as? String ?? "sequential"
        self.steps = steps
        self.file = file
    }

    /// The kernel and the bias of a step, of the shapes given; a step without a bias has zeros.
    func weights(
        of step: KerasStep, kernel shape: [Int]
    ) throws(NetworkError) -> (kernel: Tensor<Float>, bias: [Float]) {
        let group = "model_weights/\(step.name)"
        // Keras's order is the order of creation: kernel, then bias.
        let names = try file.strings(attribute: "weight_names", of: group) ?? []
        let outputs = shape[shape.count - 1]
        let needed = step.isOn("use_bias") ? 2 : 1
        guard names.count == needed else {
            throw .missingWeight(file.path, step: step.name, found: names.count, expected: needed)
        }
        let kernel = try weight(names[0], in: group, shape: shape)
        guard needed == 2 else { return (kernel, [Float](repeating: 0, count: outputs)) }
        return (kernel, try weight(names[1], in: group, shape: [outputs]).values)
    }

    private func weight(_ name: String, in group: String, shape: [Int]) throws(NetworkError) -> Tensor<Float> {
        let dataset = "\(group)/\(name)"
        // Compared before reading, so that a claim of terabytes costs nothing.
        let found = try file.shape(of: dataset)
        guard found == shape else {
            throw .misshapenWeight(file.path, weight: name, found: found, expected: shape)
        }
        let tensor = try file.read(dataset, as: Float.self)
        let unusable = tensor.values.count { !$0.isFinite }
        guard unusable == 0 else { throw .notFinite(file.path, weight: name, count: unusable) }
        return tensor
    }
}

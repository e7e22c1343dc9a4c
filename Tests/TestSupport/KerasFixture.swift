package import NeuralNetwork

/// A Keras file for tests: a description, and weights under the names that Keras gives them.
package struct KerasFixture {
    package var description: String?
    package var weights: [(step: String, name: String, tensor: Tensor<Float>)] = []
    package var storage = HDF5Writer.StringStorage.variable

    /// A Sequential network of these steps, each a kind and its settings as JSON.
    package init(_ steps: [(kind: String, settings: String)]) {
        let elements = steps.map { #"{"class_name": "\#($0.kind)", "config": {\#($0.settings)}}"# }
        description = """
            {"class_name": "Sequential", "config": {"name": "tiny", "layers": [\(elements.joined(separator: ", "))]}}
            """
    }

    /// Two pixels of one channel, flattened, and a dense step with two softmax outputs.
    package static var tiny: KerasFixture {
        var fixture = KerasFixture([
            ("InputLayer", #""name": "input_1", "batch_input_shape": [null, 1, 2, 1]"#),
            ("Flatten", #""name": "flatten", "data_format": "channels_last""#),
            ("Dense", #""name": "dense", "units": 2, "activation": "softmax", "use_bias": true"#),
        ])
        fixture.add("dense", "kernel:0", [2, 2], [1, 0, 0, 2])
        fixture.add("dense", "bias:0", [2], [0, 1])
        return fixture
    }

    package mutating func add(_ step: String, _ name: String, _ shape: [Int], _ values: [Float]) {
        weights.append((step, "\(step)/\(name)", Tensor(shape: shape, values: values)))
    }

    package func write(to path: String) throws {
        let file = try HDF5Writer(creating: path)
        try file.makeGroup("model_weights")
        if let description { try file.write(description, attribute: "model_config", stored: storage) }
        for weight in weights {
            try file.write(weight.tensor, to: "model_weights/\(weight.step)/\(weight.name)")
        }
        for step in Set(weights.map(\.step)) {
            let names = weights.filter { $0.step == step }.map(\.name)
            try file.write(names, attribute: "weight_names", of: "model_weights/\(step)", stored: storage)
        }
    }
}

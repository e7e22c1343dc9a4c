import Foundation
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

    /// A functional network of these steps, each with its `inbound_nodes` as JSON; the first is its input.
    ///
    /// `outputs` are its `output_layers`, as JSON.
    package init(graph steps: [(kind: String, settings: String, calls: String)], outputs: String) {
        description = #"{"class_name": "Functional", "config": \#(Self.config(of: steps, outputs: outputs))}"#
    }

    /// The `config` of a functional model: of a network, or of a model that is one of its steps.
    package static func config(
        of steps: [(kind: String, settings: String, calls: String)], outputs: String, name: String = "tiny"
    ) -> String {
        let elements = steps.map { step in
            // A model's settings are an object already; the first is the name, which Keras repeats.
            let config = step.settings.hasPrefix("{") ? step.settings : "{\(step.settings)}"
            let name = firstName(in: config)
            return """
                {"class_name": "\(step.kind)", "config": \(config), "name": "\(name)", "inbound_nodes": \(step.calls)}
                """
        }
        let input = steps.first.map { firstName(in: $0.settings) } ?? ""
        return """
            {"name": "\(name)", "layers": [\(elements.joined(separator: ", "))], \
            "input_layers": [["\(input)", 0, 0]], "output_layers": \(outputs)}
            """
    }

    private static func firstName(in settings: String) -> Substring {
        let name = settings.split(separator: #""name": ""#, maxSplits: 1).last ?? ""
        return name.prefix { $0 != "\"" }
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

    /// Writes a Keras 3 archive, with the weights of each step in the group that Keras has for it.
    package func write(archive path: String, groups: [String: String]) throws {
        do {
            let file = try HDF5Writer(creating: path)
            try file.makeGroup("layers")
            for (step, group) in groups {
                for (index, weight) in weights.filter({ $0.step == step }).enumerated() {
                    try file.write(weight.tensor, to: "\(group)/vars/\(index)")
                }
            }
        }
        var archive = StoredZip()
        archive.add("metadata.json", Data(#"{"keras_version": "3.15.1"}"#.utf8))
        if let description { archive.add("config.json", Data(description.utf8)) }
        archive.add("model.weights.h5", try Data(contentsOf: URL(filePath: path)))
        try archive.data.write(to: URL(filePath: path))
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

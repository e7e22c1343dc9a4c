import Foundation
import NeuralNetwork

/// The files that fuzzing begins with: random networks, as files and as text.
enum Corpus {
    static func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for seed in 0..<24 {
            let chain = try RandomNetwork.chain(seed: seed, length: 4)
            try write(chain, to: "\(folder)/chain_\(seed)")
            try write(RandomNetwork.graph(seed: seed, length: 6), to: "\(folder)/graph_\(seed)")
        }
        // A network of what the oldest files hold, which every reader understands.
        let old = Set([RandomNetwork.Kind.maximumPooling, .flatten, .dense, .dropout])
        for seed in 0..<8 { try write(RandomNetwork.chain(seed: seed, of: old), to: "\(folder)/old_\(seed)") }
        try Data(nested.utf8).write(to: URL(filePath: "\(folder)/nested.h5.txt"))
    }

    /// A model in a model, which ours never write.
    private static let nested = #"""
        h5 {"class_name": "Functional", "config": {"name": "outer", "layers": [\#
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 3, 3, 2], "name": "in"}, "name": "in", \#
        "inbound_nodes": []}, {"class_name": "Sequential", "config": {"name": "inner", "layers": [\#
        {"class_name": "InputLayer", "config": {"batch_input_shape": [null, 3, 3, 2], "name": "in"}}, \#
        {"class_name": "Dense", "config": {"name": "d", "units": 2, "activation": "relu"}}]}, "name": "inner", \#
        "inbound_nodes": [[["in", 0, 0, {}]], [["inner", 0, 0, {}]]]}], "input_layers": [["in", 0, 0]], \#
        "output_layers": [["inner", 1, 0]]}}
        inner kernel:0 2 2
        inner bias:0 2
        """#

    private static func write(_ network: NeuralNetwork, to path: String) throws {
        try network.write(keras: "\(path).h5")
        let weights = try weights(in: "\(path).h5")
        let groups = try archiveGroups(of: weights.description)
        for mark in ["h5", "fixed", "keras"] {
            let lines = weights.names.map {
                mark == "keras"
                    ? "\(groups[$0.step] ?? $0.step) \($0.place) \($0.shape)" : "\($0.step) \($0.name) \($0.shape)"
            }
            let text = Data((["\(mark) \(weights.description)"] + lines).joined(separator: "\n").utf8)
            try text.write(to: URL(filePath: "\(path).\(mark).txt"))
            // And the file that it stands for.
            let made = try FuzzInput([UInt8](text)).write(to: FuzzInput.folder)
            let name = "\(path).\(mark).\(URL(filePath: made).pathExtension)"
            try Data(contentsOf: URL(filePath: made)).write(to: URL(filePath: name))
        }
    }

    /// Where an archive has the weights of each step: under its kind, with a number from the second of a kind on.
    private static func archiveGroups(of description: String) throws -> [String: String] {
        let kinds = [
            "Conv2D": "conv2d", "DepthwiseConv2D": "depthwise_conv2d", "BatchNormalization": "batch_normalization",
            "Dense": "dense",
        ]
        let model = try JSONSerialization.jsonObject(with: Data(description.utf8)) as? [String: Any]
        let steps = (model?["config"] as? [String: Any])?["layers"] as? [[String: Any]] ?? []
        var numbers: [String: Int] = [:]
        var groups: [String: String] = [:]
        for step in steps {
            guard let kind = (step["class_name"] as? String).flatMap({ kinds[$0] }),
                let name = (step["config"] as? [String: Any])?["name"] as? String
            else { continue }
            let number = numbers[kind, default: 0]
            numbers[kind] = number + 1
            groups[name] = number == 0 ? kind : "\(kind)_\(number)"
        }
        return groups
    }

    private typealias Weight = (step: String, name: String, place: Int, shape: String)

    /// The description and the weights that a file says it has.
    private static func weights(in path: String) throws -> (description: String, names: [Weight]) {
        let file = try HDF5File(reading: path)
        var weights: [Weight] = []
        for step in try file.strings(attribute: "layer_names", of: "model_weights") ?? [] {
            let group = "model_weights/\(step)"
            for (place, weight) in (try file.strings(attribute: "weight_names", of: group) ?? []).enumerated() {
                let shape = try file.shape(of: "\(group)/\(weight)").map(String.init).joined(separator: " ")
                weights.append((step, weight.split(separator: "/").last.map(String.init) ?? "", place, shape))
            }
        }
        return (try file.string(attribute: "model_config") ?? "", weights)
    }
}

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
    }

    private static func write(_ network: NeuralNetwork, to path: String) throws {
        try network.write(keras: "\(path).h5")
        let weights = try weights(in: "\(path).h5")
        for mark in ["h5", "fixed", "keras"] {
            let lines = weights.names.map { "\($0.step) \(mark == "keras" ? "\($0.place)" : $0.name) \($0.shape)" }
            let text = Data((["\(mark) \(weights.description)"] + lines).joined(separator: "\n").utf8)
            try text.write(to: URL(filePath: "\(path).\(mark).txt"))
            // And the file that it stands for.
            let made = try FuzzInput([UInt8](text)).write(to: FuzzInput.folder)
            let name = "\(path).\(mark).\(URL(filePath: made).pathExtension)"
            try Data(contentsOf: URL(filePath: made)).write(to: URL(filePath: name))
        }
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

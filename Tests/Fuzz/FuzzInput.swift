import Foundation
import NeuralNetwork

/// One input of the fuzzer: the bytes of a file, or the text that a valid file is made of.
///
/// Text begins with a word (`h5`, `keras`, or `fixed` for the other kind of strings), and looks like this:
///
///     h5 {"class_name": "Sequential", …}
///     dense kernel:0 20 2
///     dense bias:0 2
///
/// The first line holds the description, and each other one a weight: the step, the name, and the shape. So a mutated
/// description gets to the code that understands it, which few mutated bytes of a file do.
struct FuzzInput {
    /// Where files are put: memory, if the script says so.
    static let folder = ProcessInfo.processInfo.environment["MINEMAP_FUZZ_FOLDER"] ?? "/dev/shm"

    /// Whether to print what is wrong with an input, where one is run by itself.
    static let isTold = ProcessInfo.processInfo.environment["MINEMAP_FUZZ_TELL"] != nil

    static let marks = ["h5 ", "fixed ", "keras "]

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isText: Bool { Self.marks.contains { bytes.starts(with: $0.utf8) } }

    /// Writes the file, and returns its path.
    func write(to folder: String) throws -> String {
        guard let mark = Self.marks.first(where: { bytes.starts(with: $0.utf8) }) else {
            let isArchive = bytes.starts(with: Array("PK".utf8))
            return try write(bytes, to: "\(folder)/input.\(isArchive ? "keras" : "h5")")
        }
        let text = String(decoding: bytes.dropFirst(mark.utf8.count), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let weights = lines.dropFirst().compactMap { FuzzWeight($0) }
        let description = String(lines[0])
        switch mark {
        case "keras ": return try writeArchive(description, weights, to: folder)
        case "fixed ": return try writeHDF5(description, weights, to: "\(folder)/input.h5", stored: .fixed)
        default: return try writeHDF5(description, weights, to: "\(folder)/input.h5", stored: .variable)
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    private func writeHDF5(
        _ description: String, _ weights: [FuzzWeight], to path: String, stored storage: HDF5Writer.StringStorage
    ) throws -> String {
        let file = try HDF5Writer(creating: path)
        try file.write(description, attribute: "model_config", stored: storage)
        try file.makeGroup("model_weights")
        var names: [String: [String]] = [:]
        for weight in weights {
            names[weight.step, default: []].append("\(weight.step)/\(weight.name)")
            try weight.write(to: file, as: "model_weights/\(weight.step)/\(weight.step)/\(weight.name)")
        }
        for (step, names) in names.sorted(by: { $0.key < $1.key }) {
            try file.write(names, attribute: "weight_names", of: "model_weights/\(step)", stored: storage)
        }
        return path
    }

    /// The archive of Keras 3: the description, and the weights by the places of a step's variables.
    private func writeArchive(_ description: String, _ weights: [FuzzWeight], to folder: String) throws -> String {
        let weightsPath = "\(folder)/weights.h5"
        do {
            let file = try HDF5Writer(creating: weightsPath)
            try file.makeGroup("layers")
            for weight in weights { try weight.write(to: file, as: "layers/\(weight.step)/vars/\(weight.name)") }
            try file.flush()
        }
        let archive = FuzzArchive(files: [
            ("config.json", Array(description.utf8)), ("metadata.json", Array(#"{"keras_version": "3.0.0"}"#.utf8)),
            ("model.weights.h5", [UInt8](try Data(contentsOf: URL(filePath: weightsPath)))),
        ])
        return try write(archive.bytes, to: "\(folder)/input.keras")
    }
}

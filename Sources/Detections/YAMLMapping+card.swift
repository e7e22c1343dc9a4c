import Geography
package import Imagery
package import NeuralNetwork
package import Project

/// The values of a model card, checked one by one.
extension YAMLMapping {
    func pixels(_ key: String) throws(ConfigurationError) -> Int {
        guard let value = try optionalInteger(key), (1...10_000).contains(value) else {
            throw error(at: key, "a model card needs '\(key)' in pixels, 1 to 10,000.", "Write '\(key): 44'.")
        }
        return value
    }

    /// A whole number from 0; 0 where it isn't said.
    func count(_ key: String) throws(ConfigurationError) -> Int {
        let value = try optionalInteger(key) ?? 0
        guard (0...10_000).contains(value) else {
            throw error(at: key, "'\(key): \(value)' is out of range.", "Write a whole number from 0.")
        }
        return value
    }

    /// Outputs of a network, one or a list, each once; the first where none is said.
    func outputs(_ key: String) throws(ConfigurationError) -> [Int] {
        var outputs: [Int] = []
        for text in try strings(key) {
            guard let output = Int(text), (0...10_000).contains(output) else {
                throw error(at: key, "'\(key): \(text)' is no output.", "Write whole numbers from 0, like '\(key): 1'.")
            }
            guard !outputs.contains(output) else {
                throw error(at: key, "the output \(output) stands there twice.", "List each member once.")
            }
            outputs.append(output)
        }
        return outputs.isEmpty ? [0] : outputs
    }

    /// The files of the networks, each with its digest; `<name>.h5` where none is listed.
    func files(of name: String) throws(ConfigurationError) -> [NetworkFile] {
        let listed = try strings("files")
        let names = listed.isEmpty ? ["\(name).h5"] : listed
        for (index, file) in names.enumerated() {
            guard file.isIdentifier else {
                throw error(
                    at: "files", "'\(file)' can't be the name of a network's file.",
                    "Name files of models/ or of build/fetched/models/, like '\(name).h5'.")
            }
            guard !names[..<index].contains(file) else {
                throw error(at: "files", "the file '\(file)' stands there twice.", "List each member once.")
            }
        }
        let digests = try digests("sha256")
        guard digests.count == names.count else {
            throw error(
                at: "sha256", "'sha256' has \(digests.count) digests, and the model \(names.count) files.",
                "List one a file, in the order of 'files'.")
        }
        return zip(names, digests).map(NetworkFile.init)
    }

    package func bands() throws(ConfigurationError) -> [Band] {
        var bands: [Band] = []
        for name in try strings("bands") {
            guard let band = Band(name) else {
                throw error(at: "bands", "'\(name)' is no band of Sentinel-2.", "The bands are B1 to B12 and B8A.")
            }
            bands.append(band)
        }
        guard !bands.isEmpty else {
            throw error(at: "bands", "a model card needs 'bands'.", "List them in the order of the network's input.")
        }
        return bands
    }

    package func normalization(channels: Int) throws(ConfigurationError) -> Normalization {
        switch try string("normalization") {
        case "unit_norm":
            let means = try numbers("mean")
            let deviations = try numbers("std")
            guard means.count == channels, deviations.count == channels, deviations.allSatisfy({ $0 > 0 }) else {
                throw error(
                    at: "mean", "'mean' and 'std' must hold one number a band (\(channels)), deviations above 0.",
                    "List them in the order of 'bands'.")
            }
            return .standardize(mean: means, deviation: deviations)
        case "scale":
            guard let divisor = try optionalNumber("divide"), divisor > 0 else {
                throw error(at: "divide", "'normalization: scale' needs 'divide'.", "Write 'divide: 10000'.")
            }
            let clip = try numbers("clip")
            guard clip.isEmpty || clip.count == 2 && clip[0] < clip[1] else {
                throw error(at: "clip", "'clip' must be two numbers, the lower first.", "Write 'clip: [0, 1]'.")
            }
            return .scale(by: divisor, clip: clip.isEmpty ? nil : clip[0]...clip[1])
        case let other:
            throw error(
                at: "normalization", "'\(other)' is no normalisation.",
                "Write 'unit_norm' with 'mean' and 'std', or 'scale' with 'divide' and 'clip'.")
        }
    }
}

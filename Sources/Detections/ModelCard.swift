import Foundation
package import Imagery
package import NeuralNetwork
package import Project

/// `models/<name>.yml`: everything about a network that its `.h5` file doesn't say.
///
/// A network without a card can't be run: the order of its bands, or what its input was divided by,
/// can't be guessed, and a wrong guess still gives a probability.
package struct ModelCard: Sendable {
    /// The card's name, and the `.h5` file's.
    package let name: String
    /// The short name that files of results carry, like `44px_v2.8`.
    package let version: String
    /// The bands of the input, in order.
    package let bands: [Band]
    /// The side of the square input, in pixels.
    package let windowSize: Int
    /// The usual step between windows, in pixels.
    package let stride: Int
    /// The tiles that the model is usually run on, without and with their padding, in pixels.
    package let tileSize: Int
    package let pad: Int
    package let normalization: Normalization
    /// Which output is the probability of a mine, counted from 0.
    package let mineOutput: Int
    package let threshold: Double
    /// The processing level of the imagery it was trained on: L1C or L2A.
    package let level: String
    package let licence: String
    package let origin: String
    /// How sure the facts of the card are, and where they come from.
    package let known: String
    /// The SHA-256 of the `.h5` file; results of another file are not this model's.
    package let sha256: Digest

    private static let keys = [
        "name", "version", "bands", "window", "stride", "tile", "pad", "normalization", "mean", "std", "divide", "clip",
        "mine_output", "threshold", "level", "licence", "origin", "training_record", "known", "sha256", "test_vectors",
    ]

    /// Reads the card of a model.
    ///
    /// - Throws: `ConfigurationError`, naming file, line and remedy; also where there is no card.
    package init(of model: String, in folder: ProjectFolder) throws(ConfigurationError) {
        let path = "\(folder.models)/\(model).yml"
        guard FileManager.default.fileExists(atPath: path) else {
            throw ConfigurationError(
                path: path, problem: "the network '\(model)' has no model card.",
                remedy:
                    "Write one: its bands in order, window, stride, tile, pad, normalization, mine_output, threshold, "
                    + "level, licence, origin and sha256. The cards in models/ of minemap are examples.")
        }
        let card = try YAMLMapping(reading: path, role: "a model card", keys: Self.keys)
        try self.init(card, expecting: model)
    }

    /// Reads a card wherever it is; it is named as its file.
    package init(reading path: String) throws(ConfigurationError) {
        let card = try YAMLMapping(reading: path, role: "a model card", keys: Self.keys)
        try self.init(card, expecting: URL(filePath: path).deletingPathExtension().lastPathComponent)
    }

    package init(text: String, path: String, expecting model: String) throws(ConfigurationError) {
        try self.init(try YAMLMapping(text: text, path: path, role: "a model card", keys: Self.keys), expecting: model)
    }

    private init(_ card: YAMLMapping, expecting model: String) throws(ConfigurationError) {
        name = try card.fileName("name")
        guard name == model else {
            throw card.error(
                at: "name", "the card is named '\(name)', its file '\(model)'.", "Give both the same name.")
        }
        version = try card.fileName("version")
        bands = try card.bands()
        windowSize = try card.pixels("window")
        stride = try card.pixels("stride")
        tileSize = try card.pixels("tile")
        pad = try card.count("pad")
        normalization = try card.normalization(channels: bands.count)
        mineOutput = try card.count("mine_output")
        threshold = try card.optionalNumber("threshold") ?? 0.5
        guard (0...1).contains(threshold) else {
            throw card.error(
                at: "threshold", "the threshold \(threshold) is no probability.", "Write 0 to 1, like 0.8.")
        }
        level = try card.string("level")
        guard ["L1C", "L2A"].contains(level) else {
            throw card.error(at: "level", "'\(level)' is no level of Sentinel-2 imagery.", "Write L1C or L2A.")
        }
        licence = try card.string("licence")
        origin = try card.string("origin")
        known = try card.optionalString("known") ?? ""
        sha256 = try card.digest("sha256")
    }
}

extension YAMLMapping {
    fileprivate func pixels(_ key: String) throws(ConfigurationError) -> Int {
        guard let value = try optionalInteger(key), (1...10_000).contains(value) else {
            throw error(at: key, "a model card needs '\(key)' in pixels, 1 to 10,000.", "Write '\(key): 44'.")
        }
        return value
    }

    /// A whole number from 0; 0 where it isn't said.
    fileprivate func count(_ key: String) throws(ConfigurationError) -> Int {
        let value = try optionalInteger(key) ?? 0
        guard (0...10_000).contains(value) else {
            throw error(at: key, "'\(key): \(value)' is out of range.", "Write a whole number from 0.")
        }
        return value
    }

    fileprivate func bands() throws(ConfigurationError) -> [Band] {
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

    fileprivate func normalization(channels: Int) throws(ConfigurationError) -> Normalization {
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

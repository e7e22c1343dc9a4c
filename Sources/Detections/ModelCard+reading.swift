import Foundation
import Imagery
import NeuralNetwork
package import Project

extension ModelCard {
    private static let keys = [
        "name", "version", "bands", "window", "stride", "tile", "pad", "normalization", "mean", "std", "divide", "clip",
        "mine_output", "threshold", "level", "licence", "origin", "training_record", "known", "files", "sha256",
        "test_vectors",
    ]

    /// Reads the card of a model.
    ///
    /// - Throws: `ConfigurationError`, naming file, line and remedy; also where there is no card.
    package init(of model: String, in folder: ProjectFolder) throws(ConfigurationError) {
        let path = "\(folder.models)/\(model).yml"
        guard FileManager.default.fileExists(atPath: path) else {
            throw .noCard(of: model, at: path)
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
        try card.refuseBlanks()
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
        mineOutputs = try card.outputs("mine_output")
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
        files = try card.files(of: name)
        testVectors = try card.testVectors("test_vectors", bands: bands.count)
    }
}

extension ConfigurationError {
    static func noCard(of model: String, at path: String) -> ConfigurationError {
        ConfigurationError(
            path: path, problem: "the network '\(model)' has no model card.",
            remedy: "Begin one with 'minemap model card FILE', and fill in what the file doesn't say: its bands in "
                + "order, normalization, threshold, level, licence and origin.")
    }
}

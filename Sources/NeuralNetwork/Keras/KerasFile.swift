import Foundation
import GeoIO

/// A network as Keras saves it: its description, and its weights.
///
/// An `.h5` file has the description in an attribute; a `.keras` archive has it beside an HDF5 file of the weights.
struct KerasFile: ~Copyable {
    let model: KerasModel
    var weights: KerasWeights

    init(reading path: String) throws(NetworkError) {
        self = ZipArchive.isArchive(path) ? try Self.archive(path) : try Self.hdf5(path)
    }

    private init(_ model: KerasModel, _ weights: consuming KerasWeights) {
        self.model = model
        self.weights = weights
    }

    private static func hdf5(_ path: String) throws(NetworkError) -> KerasFile {
        let file = try HDF5File(reading: path)
        guard let text = try file.string(attribute: "model_config") else { throw .noModelConfig(path) }
        if file.contains("model_weights"), try file.string(attribute: "backend", of: "model_weights") == "theano" {
            // Its convolutions turn their kernels round.
            throw .unsupportedModel(path, kind: "Keras on Theano")
        }
        let model = try model(Data(text.utf8), of: path)
        return KerasFile(model, KerasWeights(in: file, as: .listed(model), of: path))
    }

    private static func archive(_ path: String) throws(NetworkError) -> KerasFile {
        let archive = ZipArchive(path: path)
        let model = try model(try member("config.json", of: archive, atMost: 1 << 26), of: path)
        // No more than all weights, and as much again for what training keeps.
        let image = try member("model.weights.h5", of: archive, atMost: 3 * 4 * KerasWeights.largest)
        return KerasFile(model, KerasWeights(in: try HDF5File(image: image, of: path), as: .numbered, of: path))
    }

    private static func member(
        _ name: String, of archive: ZipArchive, atMost limit: Int
    ) throws(NetworkError) -> Data {
        do {
            return try archive.read(name, atMost: limit)
        } catch {
            throw .damagedArchive(archive.path, reason: error.reason)
        }
    }

    private static func model(_ text: Data, of path: String) throws(NetworkError) -> KerasModel {
        guard let description = JSONValue(keras: text)?.object, let kind = description["class_name"]?.string else {
            throw .unreadableConfig(path, reason: "it isn't JSON with a class_name")
        }
        guard KerasModel.kinds.contains(kind) else { throw .unsupportedModel(path, kind: kind) }
        guard let config = description["config"] else {
            throw .unreadableConfig(path, reason: "it has no list of layers")
        }
        return try KerasModel(config, kind: kind, in: KerasModel.Context(file: path))
    }
}

import Foundation

extension NeuralNetwork {
    /// Writes the network to an `.h5` file that Keras 2 and Keras 3 load with `load_model`.
    ///
    /// The file appears under its name only when it is whole. Names that Keras doesn't take are changed, and what a
    /// step does may become two steps of Keras's; the answer stays the same.
    package func write(keras path: String) throws(NetworkError) {
        let writer = try KerasWriter(self, for: path)
        let part = "\(path).\(UInt64.random(in: 0...UInt64.max)).part"
        do throws(NetworkError) {
            try writer.writeWhole(to: part)
            guard bringToDisk(part), rename(part, path) == 0 else {
                throw NetworkError.cannotWrite(path, reason: String(cString: strerror(errno)))
            }
        } catch {
            unlink(part)
            guard case .cannotWrite(_, let reason) = error else { throw error }
            throw .cannotWrite(path, reason: reason)
        }
    }
}

extension KerasWriter {
    fileprivate func writeWhole(to path: String) throws(NetworkError) {
        let file = try HDF5Writer(creating: path)
        try file.write(description.json, attribute: "model_config")
        let weights = "model_weights"
        try file.makeGroup(weights)
        for part in ["/", weights] {
            try file.write("2.15.0", attribute: "keras_version", of: part)
            try file.write("tensorflow", attribute: "backend", of: part)
        }
        let steps = stepsInKerasOrder()
        try file.write([inputName] + steps.map(\.name), attribute: "layer_names", of: weights)
        try file.makeGroup("\(weights)/\(inputName)")
        try file.write([], attribute: "weight_names", of: "\(weights)/\(inputName)")
        for step in steps {
            let group = "\(weights)/\(step.name)"
            try file.makeGroup(group)
            try file.write(step.weights.map { step.path(of: $0.name) }, attribute: "weight_names", of: group)
            for weight in step.weights {
                try write(weight.tensor, to: "\(group)/\(step.path(of: weight.name))", of: file)
            }
        }
        try file.flush()
    }
}

extension KerasWriter {
    /// Compresses what is large enough to gain by it.
    private func write(
        _ tensor: Tensor<Float>, to dataset: String, of file: borrowing HDF5Writer
    ) throws(NetworkError) {
        let isLarge = tensor.values.count > 4096
        try file.write(tensor, to: dataset, inChunksOf: isLarge ? tensor.shape : nil)
    }
}

/// Returns whether the file reached the disk: some disks find that they are full only now.
private func bringToDisk(_ path: String) -> Bool {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    return fsync(file) == 0
}

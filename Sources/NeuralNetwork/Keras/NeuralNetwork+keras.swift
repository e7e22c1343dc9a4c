import GeoIO

extension NeuralNetwork {
    /// Reads a network that Keras saved with `model.save`, as an `.h5` file or as a `.keras` archive.
    ///
    /// Models used as steps are taken apart: their steps become the network's own, with the model's name before
    /// theirs. What training left in the file (losses, optimizer state, initializers) isn't read.
    package init(readingKeras path: String) throws(NetworkError) {
        var file = try KerasFile(reading: path)
        let model = file.model
        guard model.entrances.count == 1 else {
            throw model.entrances.isEmpty
                ? .unreadableConfig(path, reason: "it has no input") : .severalInputs(path, model.entrances)
        }
        let input = try ImageShape(keras: model, of: path)
        var builder = KerasBuilder(NeuralNetwork(name: model.name, inputShape: input), of: path)
        let outputs = try builder.add(model, taking: [.window], from: &file.weights)
        guard !builder.network.steps.isEmpty else {
            throw .unreadableConfig(path, reason: "it has no step that computes anything")
        }
        self = builder.network.answering(outputs)
    }
}

extension ImageShape {
    /// The size of the windows that a network takes.
    fileprivate init(keras model: KerasModel, of path: String) throws(NetworkError) {
        guard let value = model.inputShape else {
            throw .unreadableConfig(path, reason: "its first layer doesn't say the input shape")
        }
        let shape = value.unwrapped.array ?? []
        let sizes = shape.dropFirst().compactMap(\.integer)
        guard shape.count == 4, sizes.count == 3, sizes.allSatisfy({ $0 > 0 }),
            let count = sizes[0].multiplied(by: sizes[1])?.multiplied(by: sizes[2]), count <= Step.largestOutput
        else {
            throw .unsupportedSetting(
                path, step: model.entrances[0], setting: "input shape", value: value.text,
                supported: "pictures of a fixed number of rows, columns, channels")
        }
        self.init(height: sizes[0], width: sizes[1], channels: sizes[2])
    }
}

import NeuralNetwork

extension NeuralNetwork {
    /// Writes the network, and looks at the file.
    func written<Result>(_ look: (String) throws -> Result) throws -> Result {
        try withTemporaryFile {
            try write(keras: $0)
            return try look($0)
        }
    }

    func writtenDescription() throws -> String? {
        try written { try HDF5File(reading: $0).string(attribute: "model_config") }
    }

    func writtenNames() throws -> [String]? {
        try written { try HDF5File(reading: $0).strings(attribute: "layer_names", of: "model_weights") }
    }

    func writtenAndRead() throws -> NeuralNetwork { try written { try NeuralNetwork(readingKeras: $0) } }

    /// All that makes it this network; numbers are written so that only equal ones look alike.
    var structure: String { "\(name) \(inputShape) \(outputs) \(steps)" }

    /// What it says of three random windows.
    func answers(seed: Int) throws -> Outputs {
        var random = RandomNumbers(seed: seed)
        var runner = try Runner(self, batch: 3)
        return try runner.run(random.floats(3 * inputShape.count))
    }
}

extension Step.Dense {
    /// A dense step whose weights count up, so that no two are alike, and that ends in softmax.
    static func counting(inputs: Int, outputs: Int) -> Step.Dense {
        let count = inputs * outputs
        return Step.Dense(
            kernel: Tensor(shape: [inputs, outputs], values: (0..<count).map { Float($0) / Float(count) }),
            bias: (0..<outputs).map(Float.init), activation: .softmax)
    }
}

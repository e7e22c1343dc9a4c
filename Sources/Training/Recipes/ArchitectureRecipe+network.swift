package import NeuralNetwork

extension ArchitectureRecipe {
    /// The network at its random start.
    package func network(channels: Int, name: String, seed: UInt64) throws(NetworkError) -> NeuralNetwork {
        try NeuralNetwork.stub(window: window, channels: channels, seed: seed)
    }
}

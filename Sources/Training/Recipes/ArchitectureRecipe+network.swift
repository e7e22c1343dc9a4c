package import NeuralNetwork

extension ArchitectureRecipe {
    /// The network at its random start.
    package func network(channels: Int, name: String, seed: UInt64) throws(NetworkError) -> NeuralNetwork {
        let input = ImageShape(height: window, width: window, channels: channels)
        if self.name == .plain { return try .plain(input: input, widths: widths, dropout: dropout, seed: seed) }
        return try NeuralNetwork.stub(window: window, channels: channels, seed: seed)
    }
}

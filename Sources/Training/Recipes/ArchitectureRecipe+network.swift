package import NeuralNetwork

extension ArchitectureRecipe {
    /// The network at its random start.
    ///
    /// - Throws: `NetworkError` for a window that is too small for it.
    package func network(channels: Int, name model: String, seed: UInt64) throws(NetworkError) -> NeuralNetwork {
        let architecture: Architecture
        switch name {
        case .cnn2021: architecture = .cnn2021(dropout: dropout)
        case .cnn2024: architecture = .cnn2024(dropout: dropout)
        case .cnn800k: architecture = .cnn800k(dropout: dropout)
        case .residual: architecture = .residual(widths: widths, blocks: blocks, dropout: dropout)
        case .plain:
            return try .plain(
                input: ImageShape(height: window, width: window, channels: channels), widths: widths,
                dropout: dropout, seed: seed)
        }
        return try architecture.network(window: window, channels: channels, name: model, seed: seed)
    }
}

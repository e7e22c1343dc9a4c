/// A network by name, before it has learned anything.
///
///     let network = try Architecture.residual(widths: [24, 48, 96], blocks: 2).network(window: 48, channels: 3, seed: 1)
package enum Architecture: Sendable, Equatable {
    /// The networks of 2020 and 2021: two convolutions, and dense steps that do most of the work.
    ///
    /// Of up to 32 pixels as `28_px_v9` is, without dropout; larger as `44px_v2.6` and `44px_v2.8` are. Ends in a softmax
    /// of two.
    case cnn2021(dropout: Double = 0.3)
    /// The networks of 2024: nine convolutions of 32 filters, and dense steps of 64, 64 and 32. Ends in a sigmoid.
    case cnn2024(dropout: Double = 0.3)
    /// About 800,000 weights at 48 pixels: three blocks of three convolutions, each with a batch normalisation, and the
    /// dense steps of `cnn2024`. Ends in a sigmoid.
    ///
    /// Only its widths, its poolings and its number of weights are published: the rest is ours.
    case cnn800k(dropout: Double = 0.3)
    /// Residual blocks in stages of these widths, each stage at half the resolution of the one before it. Ends in a sigmoid.
    ///
    /// The first stage works at half the window's resolution, where a pixel is 20 m, so that a wide first convolution
    /// doesn't take most of the time. The mean over the picture lets it tell a mine at any place of a window.
    ///
    /// Reference: He and others (2016), <https://arxiv.org/abs/1512.03385>.
    case residual(widths: [Int] = [32, 64, 128], blocks: Int = 2, dropout: Double = 0.3)

    /// The name that recipes know it by.
    package var name: String {
        switch self {
        case .cnn2021: "cnn2021"
        case .cnn2024: "cnn2024"
        case .cnn800k: "cnn800k"
        case .residual: "residual"
        }
    }

    /// The network at its random start, as Keras begins: uniform kernels by Glorot's rule and biases of 0.
    ///
    /// The same seed gives the same weights.
    ///
    /// - Throws: `NetworkError.doesNotFit` for a window that is too small.
    package func network(
        window: Int, channels: Int, name: String? = nil, seed: UInt64
    ) throws(NetworkError) -> NeuralNetwork {
        var builder = ArchitectureBuilder(
            name: name ?? self.name, window: window, channels: channels, seed: seed)
        switch self {
        case .cnn2021(let dropout): try builder.addConvolutions2021(dropout: dropout)
        case .cnn2024(let dropout): try builder.addConvolutions2024(dropout: dropout)
        case .cnn800k(let dropout): try builder.addNormalizedBlocks(dropout: dropout)
        case .residual(let widths, let blocks, let dropout):
            try builder.addResidualStages(widths: widths, blocks: blocks, dropout: dropout)
        }
        return builder.finished
    }
}

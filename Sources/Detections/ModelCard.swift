package import Imagery
package import NeuralNetwork

/// `models/<name>.yml`: everything about a network that its `.h5` file doesn't say.
///
/// A network without a card can't be run: the order of its bands, or what its input was divided by,
/// can't be guessed, and a wrong guess still gives a probability.
///
/// A model is one network, or an ``Ensemble`` whose members take the same input.
package struct ModelCard: Sendable {
    /// The card's name, and the `.h5` file's where there is one only.
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
    /// Which outputs are the probability of a mine, counted from 0: those of every file.
    package let mineOutputs: [Int]
    package let threshold: Double
    /// The processing level of the imagery it was trained on: L1C or L2A.
    package let level: String
    package let licence: String
    package let origin: String
    /// How sure the facts of the card are, and where they come from.
    package let known: String
    /// The files of its networks.
    package let files: [NetworkFile]
    /// Answers that Keras gave, which tell whether the model is run rightly; `nil` where nobody made any.
    package let testVectors: TestVectors?

    /// How many probabilities a window's score is the mean of.
    package var memberCount: Int { files.count * mineOutputs.count }
}

package import Imagery
package import NeuralNetwork
import Project

/// How a model is trained: everything but the data.
///
/// The same recipe and dataset give the same weights, bit for bit on the same kind of processor.
package struct Recipe: Sendable {
    /// The model's name, and that of its files.
    package var name: String
    /// The network's input, in order.
    package var bands: [Band]
    package var batch: Int
    package var normalization: Normalization
    package var optimizer: OptimizerRecipe
    package var schedule: Schedule
    package var loss: Loss
    package var weighting: Weighting
    package var sampling: SamplingRecipe
    package var augmentation: Augmentation
    package var validation: ValidationRecipe
    package var stopping: StoppingRecipe
    package var averaging: AveragingRecipe
    package var threshold: ThresholdRule
    /// One network each; their score is the mean.
    package var members: [MemberRecipe]
    /// In how many ways a trained network looks at a window.
    package var views: Int
    /// The binary digits after the first that weights keep when they are trained.
    package var kernelDigits: Int
    package var card: CardRecipe

    /// The side of what the networks see, in pixels.
    package var window: Int { members[0].architecture.window }
}

/// Windows with the answers that Keras gave to them: the part of a card that tells whether its model is run rightly.
///
/// A window's DN are normalised as the card says, so that a card with other bands or constants than its vectors
/// were made with fails, too.
package struct TestVectors: Sendable, Equatable {
    /// With what they were made, and when.
    package let source: String
    package let vectors: [Vector]

    /// One window and its answers: all outputs of the model's networks, one file after the other.
    package struct Vector: Sendable, Equatable {
        package let pattern: TestPattern
        package let probabilities: [Float]
        /// What the last activation of each output was given.
        package let logits: [Float]
    }
}

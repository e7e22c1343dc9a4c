/// What a batch says of a network at some state.
package struct BatchGradient: Sendable, Equatable {
    /// The mean over the windows of weight · loss, as Keras means it: divided by the number of windows.
    package let loss: Double
    /// Its derivative by each parameter, as the ``ParameterLayout`` lays them out.
    package let gradient: [Float]
    /// Windows x outputs: what the last activation was given, with dropout and the statistics of the batch.
    package let logits: [Float]
}

/// One step of a network: what it takes, what it does, and the shapes that it turns into each other.
package struct Step: Sendable {
    /// The name that the network's file gives it.
    package let name: String
    package let kind: Kind
    /// What it takes, in order: one value, or several where it joins them.
    package let sources: [Source]
    /// The shape of each source.
    package let inputs: [TensorShape]
    package let output: TensorShape

    /// The shape of the first source, which most steps have only.
    package var input: TensorShape { inputs[0] }

    /// Where a value comes from.
    package enum Source: Sendable, Hashable {
        /// The pixels of the window.
        case window
        /// The step at this place in the network.
        case step(Int)

        /// The step's place in the network; nil for the window.
        var place: Int? {
            guard case .step(let index) = self else { return nil }
            return index
        }
    }

    /// What a step does.
    package enum Kind: Sendable {
        case convolution(Convolution)
        case pooling(Pooling, Sliding)
        /// Multiplies and shifts each channel: a batch normalisation, or any other scaling by constants.
        case scaling(Scaling)
        /// On a picture it works pixel by pixel, as in Keras.
        case dense(Dense)
        case flatten
        case reshape(TensorShape)
        /// Does nothing outside training.
        case dropout(rate: Double)
        /// Adds zeros around a picture.
        case padding(Margins)
        /// Takes the edges of a picture away.
        case cropping(Margins)
        case merging(Merging)
        case concatenation(Axis)
        case activation(Activation)
    }
}

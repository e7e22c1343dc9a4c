/// One step of a network, and the shapes that it turns into each other.
package struct Step: Sendable {
    /// The name that the network's file gives it.
    package let name: String
    package let kind: Kind
    package let input: TensorShape
    package let output: TensorShape

    /// What a step does.
    package enum Kind: Sendable {
        case convolution(Convolution)
        case maxPooling(Sliding)
        case flatten
        case dense(Dense)
        /// Does nothing outside training.
        case dropout(rate: Double)
        case activation(Activation)
    }

    /// A convolution: one kernel a filter, slid over the picture.
    package struct Convolution: Sendable {
        package let sliding: Sliding
        /// Rows x columns x channels x filters.
        package let kernel: Tensor<Float>
        /// One a filter.
        package let bias: [Float]
        package let activation: Activation

        package init(sliding: Sliding, kernel: Tensor<Float>, bias: [Float], activation: Activation) {
            self.sliding = sliding
            self.kernel = kernel
            self.bias = bias
            self.activation = activation
        }
    }

    /// A dense step: every output is a weighted sum of all inputs.
    package struct Dense: Sendable {
        /// Inputs x outputs.
        package let kernel: Tensor<Float>
        /// One an output.
        package let bias: [Float]
        package let activation: Activation

        package init(kernel: Tensor<Float>, bias: [Float], activation: Activation) {
            self.kernel = kernel
            self.bias = bias
            self.activation = activation
        }
    }
}

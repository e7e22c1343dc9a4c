extension Step {
    /// A convolution: one kernel a filter, slid over the picture.
    ///
    /// With groups, channels and filters are cut into as many equal runs, and a filter sees only the channels of
    /// its own. A depthwise convolution has as many groups as channels.
    package struct Convolution: Sendable {
        package let sliding: Sliding
        /// Rows x columns x channels of one group x filters.
        package let kernel: Tensor<Float>
        /// One a filter.
        package let bias: [Float]
        package let groups: Int
        package let activation: Activation

        package init(
            sliding: Sliding, kernel: Tensor<Float>, bias: [Float], groups: Int = 1, activation: Activation
        ) {
            self.sliding = sliding
            self.kernel = kernel
            self.bias = bias
            self.groups = groups
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

    /// What a pooling keeps of the pixels in its window, channel by channel.
    package enum Pooling: Sendable {
        case maximum
        /// The mean of the pixels that are there: padding isn't counted.
        case average
    }

    /// A factor and a shift for each number of the last axis.
    package struct Scaling: Sendable {
        package let factor: [Float]
        package let shift: [Float]

        package init(factor: [Float], shift: [Float]) {
            self.factor = factor
            self.shift = shift
        }
    }

    /// The pixels at the four edges of a picture.
    package struct Margins: Sendable, Equatable {
        package let top: Int
        package let bottom: Int
        package let left: Int
        package let right: Int

        package init(top: Int, bottom: Int, left: Int, right: Int) {
            self.top = top
            self.bottom = bottom
            self.left = left
            self.right = right
        }
    }

    /// How values of one shape become one, number by number.
    ///
    /// A value of a single pixel meets every pixel of the others.
    package enum Merging: Sendable, CaseIterable {
        case sum, average, maximum, product
    }

    /// An axis of a picture; a vector has channels only.
    package enum Axis: Sendable {
        case rows, columns, channels
    }
}

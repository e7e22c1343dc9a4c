extension Step {
    /// The numbers that it holds.
    ///
    /// Keras's `count_params()` agrees but for two kinds: a batch normalisation holds two numbers a channel here, since
    /// four of Keras come to a factor and a shift, and a step that Keras made without a bias holds zeros for it.
    package var parameterCount: Int {
        switch kind {
        case .convolution(let convolution): convolution.kernel.values.count + convolution.bias.count
        case .dense(let dense): dense.kernel.values.count + dense.bias.count
        case .scaling(let scaling): scaling.factor.count + scaling.shift.count
        default: 0
        }
    }

    /// The multiplications, each with its addition, that weights ask for in one window by itself.
    ///
    /// Taps in the padding count like others. Pooling, activations and the joining of values aren't counted.
    package var multiplyAdds: Int {
        switch kind {
        case .convolution(let convolution): output.count / output.lastAxis * convolution.kernel.values.count
        case .dense(let dense): output.count / output.lastAxis * dense.kernel.values.count
        case .scaling: output.count
        default: 0
        }
    }
}

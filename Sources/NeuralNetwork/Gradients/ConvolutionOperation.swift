import CDNNL

/// A convolution of a shard.
final class ConvolutionOperation: TrainingOperation {
    let doesReLU: Bool
    private let primitive: TrainedPrimitive
    private let kernel: Int
    private let bias: Int

    init(
        _ node: TrainingProgram.Node, _ convolution: Step.Convolution, layout: ParameterLayout, windows: Int,
        leadsBack: Bool
    ) throws(NetworkError) {
        doesReLU = node.activation == .relu
        let relu: Int32 = doesReLU ? 1 : 0
        let isBlocked: Int32 = node.order == .blocked ? 1 : 0
        var geometry = try DNNLPrimitive.geometry(of: node.step, convolution.sliding, groups: convolution.groups)
        primitive = try TrainedPrimitive(node.step.name) {
            minemap_dnnl_trained_convolution(&$0, &geometry, Int64(windows), isBlocked, relu, leadsBack ? 1 : 0)
        }
        kernel = layout.range(of: .kernel, step: node.origin).lowerBound
        bias = layout.range(of: .bias, step: node.origin).lowerBound
    }

    func load(_ parameters: UnsafePointer<Float>) throws(NetworkError) {
        try primitive.call { minemap_dnnl_load($0, parameters + kernel) }
    }

    func forward(_ pass: ForwardPass) throws(NetworkError) {
        try primitive.call { minemap_dnnl_forward($0, pass.sources[0], pass.parameters + bias, pass.result) }
    }

    func backward(_ pass: BackwardPass) throws(NetworkError) {
        try primitive.call {
            minemap_dnnl_backward_weights(
                $0, pass.sources[0], pass.gradient, pass.parameterGradient + kernel, pass.parameterGradient + bias)
        }
        guard let gradient = pass.sourceGradients[0] else { return }
        try primitive.call { minemap_dnnl_backward_data($0, pass.gradient, gradient) }
    }
}

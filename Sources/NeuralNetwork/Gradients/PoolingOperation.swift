import CDNNL

/// A pooling of a shard; oneDNN remembers which pixel was the largest.
final class PoolingOperation: TrainingOperation {
    private let primitive: TrainedPrimitive

    init(_ node: TrainingProgram.Node, _ pooling: Step.Pooling, _ sliding: Sliding, windows: Int, leadsBack: Bool)
        throws(NetworkError)
    {
        var geometry = try DNNLPrimitive.geometry(of: node.step, sliding)
        primitive = try TrainedPrimitive(node.step.name) {
            minemap_dnnl_trained_pooling(
                &$0, &geometry, Int64(windows), node.order == .blocked ? 1 : 0, pooling == .average ? 1 : 0,
                leadsBack ? 1 : 0)
        }
    }

    func forward(_ pass: ForwardPass) throws(NetworkError) {
        try primitive.call { minemap_dnnl_forward($0, pass.sources[0], nil, pass.result) }
    }

    func backward(_ pass: BackwardPass) throws(NetworkError) {
        guard let gradient = pass.sourceGradients[0] else { return }
        try primitive.call { minemap_dnnl_backward_data($0, pass.gradient, gradient) }
    }
}

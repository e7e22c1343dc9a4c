import CKernels
import COpenBLAS

/// A dense step of a shard: matrix products.
///
///     Y = X W + b
///     dW = Xᵀ dY,  db = the sum of the rows of dY,  dX = dY Wᵀ
final class DenseOperation: TrainingOperation {
    private let kernel: Int
    private let bias: Int
    private let inputs: blasint
    private let outputs: blasint
    /// The vectors of one window: its pixels, for a picture.
    private let vectors: Int
    private var sums: [Double]

    init(_ node: TrainingProgram.Node, _ dense: Step.Dense, layout: ParameterLayout) {
        kernel = layout.range(of: .kernel, step: node.origin).lowerBound
        bias = layout.range(of: .bias, step: node.origin).lowerBound
        inputs = blasint(dense.kernel.shape[0])
        outputs = blasint(dense.kernel.shape[1])
        vectors = node.step.output.count / node.step.output.lastAxis
        sums = Array(repeating: 0, count: dense.kernel.shape[1])
    }

    func forward(_ pass: ForwardPass) {
        let rows = pass.windows * vectors
        OpenBLAS.useOneThread
        for row in 0..<rows {
            (pass.result + row * Int(outputs)).update(from: pass.parameters + bias, count: Int(outputs))
        }
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasNoTrans, blasint(rows), outputs, inputs, 1, pass.sources[0], inputs,
            pass.parameters + kernel, outputs, 1, pass.result, outputs)
    }

    func backward(_ pass: BackwardPass) {
        let rows = blasint(pass.windows * vectors)
        OpenBLAS.useOneThread
        cblas_sgemm(
            CblasRowMajor, CblasTrans, CblasNoTrans, inputs, outputs, rows, 1, pass.sources[0], inputs, pass.gradient,
            outputs, 0, pass.parameterGradient + kernel, outputs)
        for index in sums.indices { sums[index] = 0 }
        minemap_channel_sums(pass.gradient, Int64(rows), Int64(outputs), &sums)
        for index in sums.indices { pass.parameterGradient[bias + index] = Float(sums[index]) }
        guard let gradient = pass.sourceGradients[0] else { return }
        cblas_sgemm(
            CblasRowMajor, CblasNoTrans, CblasTrans, rows, inputs, outputs, 1, pass.gradient, outputs,
            pass.parameters + kernel, outputs, 0, gradient, inputs)
    }
}

import CKernels

/// A batch normalisation over the windows of a shard and their pixels, channel by channel.
///
///     x̂ = (x − mean) / √(variance + epsilon)
///     y = gamma · x̂ + beta
///     dgamma = Σ dy · x̂,  dbeta = Σ dy
///     dx = gamma / √(variance + epsilon) · (dy − dbeta / n − x̂ · dgamma / n)
///
/// The variance that is remembered is that of what the shard is a sample of, `n / (n − 1)` times its own, as in the
/// paper and in Keras 2.
///
/// Reference: Ioffe and Szegedy (2015), <https://arxiv.org/abs/1502.03167>.
final class NormalizationOperation: TrainingOperation {
    let doesReLU: Bool
    private let factor: Int
    private let shift: Int
    private let statistics: Int
    private let channels: Int
    private let pixels: Int
    private let epsilon: Double
    private var means: [Float]
    /// 1 / √(variance + epsilon).
    private var scales: [Double]

    init(
        _ node: TrainingProgram.Node, layout: ParameterLayout, statistics: StatisticsLayout, epsilon: Double
    ) {
        doesReLU = node.activation == .relu
        factor = layout.range(of: .factor, step: node.origin).lowerBound
        shift = layout.range(of: .shift, step: node.origin).lowerBound
        self.statistics = statistics.starts[node.origin] ?? 0
        channels = node.step.output.lastAxis
        pixels = node.step.output.count / channels
        self.epsilon = epsilon
        means = Array(repeating: 0, count: channels)
        scales = Array(repeating: 0, count: channels)
    }

    func forward(_ pass: ForwardPass) {
        let rows = pass.windows * pixels
        var sums = [Double](repeating: 0, count: channels)
        minemap_channel_sums(pass.sources[0], Int64(rows), Int64(channels), &sums)
        let exact = sums.map { $0 / Double(rows) }
        means = exact.map(Float.init)
        minemap_channel_squares(pass.sources[0], means, Int64(rows), Int64(channels), &sums)
        var (factors, shifts) = (means, means)
        for channel in 0..<channels {
            let variance = sums[channel] / Double(rows)
            scales[channel] = 1 / (variance + epsilon).squareRoot()
            let scale = Double(pass.parameters[factor + channel]) * scales[channel]
            factors[channel] = Float(scale)
            shifts[channel] = Float(Double(pass.parameters[shift + channel]) - scale * Double(means[channel]))
            pass.statistics[statistics + channel] = means[channel]
            pass.statistics[statistics + channels + channel] = Float(sums[channel] / Double(max(1, rows - 1)))
        }
        minemap_channel_scale(
            pass.sources[0], factors, shifts, Int64(rows), Int64(channels), doesReLU ? 1 : 0, pass.result)
    }

    func backward(_ pass: BackwardPass) {
        let rows = pass.windows * pixels
        var sums = [Double](repeating: 0, count: channels)
        var products = sums
        minemap_channel_products(
            pass.sources[0], pass.gradient, means, Int64(rows), Int64(channels), &sums, &products)
        var (ofGradient, ofNumber, shifts) = (means, means, means)
        for channel in 0..<channels {
            let scale = scales[channel]
            pass.parameterGradient[shift + channel] = Float(sums[channel])
            pass.parameterGradient[factor + channel] = Float(products[channel] * scale)
            let factor = Double(pass.parameters[factor + channel]) * scale
            let slope = -factor * scale * scale * products[channel] / Double(rows)
            ofGradient[channel] = Float(factor)
            ofNumber[channel] = Float(slope)
            shifts[channel] = Float(-factor * sums[channel] / Double(rows) - slope * Double(means[channel]))
        }
        guard let gradient = pass.sourceGradients[0] else { return }
        minemap_channel_mix(
            pass.gradient, pass.sources[0], ofGradient, ofNumber, shifts, Int64(rows), Int64(channels), gradient)
    }
}

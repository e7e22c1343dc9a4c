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
    private let planes: ChannelPlanes
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
        self.epsilon = epsilon
        planes = ChannelPlanes(of: node)
        means = Array(repeating: 0, count: planes.channels)
        scales = Array(repeating: 0, count: planes.channels)
    }

    func forward(_ pass: ForwardPass) {
        let source = pass.sources[0]
        let count = Double(pass.windows * planes.pixels)
        means = sums(of: source, windows: pass.windows).map { Float($0 / count) }
        let squares = squares(of: source, windows: pass.windows)
        var (factors, shifts) = (means, means)
        for channel in means.indices {
            scales[channel] = 1 / (squares[channel] / count + epsilon).squareRoot()
            let scale = Double(pass.parameters[factor + channel]) * scales[channel]
            factors[channel] = Float(scale)
            shifts[channel] = Float(Double(pass.parameters[shift + channel]) - scale * Double(means[channel]))
            pass.statistics[statistics + channel] = means[channel]
            pass.statistics[statistics + means.count + channel] = Float(squares[channel] / max(1, count - 1))
        }
        planes.forEach(windows: pass.windows) { start, channel, pixels, channels in
            factors.withUnsafeBufferPointer { factors in
                shifts.withUnsafeBufferPointer { shifts in
                    minemap_channel_scale(
                        source + start, factors.baseAddress.map { $0 + channel },
                        shifts.baseAddress.map { $0 + channel }, pixels, channels, doesReLU ? 1 : 0,
                        pass.result + start)
                }
            }
        }
    }

    func backward(_ pass: BackwardPass) {
        let count = Double(pass.windows * planes.pixels)
        let (sums, products) = products(of: pass.sources[0], with: pass.gradient, windows: pass.windows)
        var (ofGradient, ofNumber, shifts) = (means, means, means)
        for channel in means.indices {
            let scale = scales[channel]
            pass.parameterGradient[shift + channel] = Float(sums[channel])
            pass.parameterGradient[factor + channel] = Float(products[channel] * scale)
            let factor = Double(pass.parameters[factor + channel]) * scale
            let slope = -factor * scale * scale * products[channel] / count
            ofGradient[channel] = Float(factor)
            ofNumber[channel] = Float(slope)
            shifts[channel] = Float(-factor * sums[channel] / count - slope * Double(means[channel]))
        }
        guard let target = pass.sourceGradients[0] else { return }
        let constants = ofGradient + ofNumber + shifts
        constants.withUnsafeBufferPointer { constants in
            guard let constants = constants.baseAddress else { return }
            planes.forEach(windows: pass.windows) { start, channel, pixels, channels in
                let (first, second) = (constants + channel, constants + planes.channels + channel)
                minemap_channel_mix(
                    pass.gradient + start, pass.sources[0] + start, first, second, second + planes.channels, pixels,
                    channels, target + start)
            }
        }
    }

    private func sums(of numbers: UnsafePointer<Float>, windows: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: planes.channels)
        sums.withUnsafeMutableBufferPointer { sums in
            planes.forEach(windows: windows) { start, channel, pixels, channels in
                minemap_channel_sums(numbers + start, pixels, channels, sums.baseAddress.map { $0 + channel })
            }
        }
        return sums
    }

    /// The squares of what numbers are apart from the means.
    private func squares(of numbers: UnsafePointer<Float>, windows: Int) -> [Double] {
        var sums = [Double](repeating: 0, count: planes.channels)
        sums.withUnsafeMutableBufferPointer { sums in
            means.withUnsafeBufferPointer { means in
                planes.forEach(windows: windows) { start, channel, pixels, channels in
                    minemap_channel_squares(
                        numbers + start, means.baseAddress.map { $0 + channel }, pixels, channels,
                        sums.baseAddress.map { $0 + channel })
                }
            }
        }
        return sums
    }

    /// The gradients, and their products with what numbers are apart from the means.
    private func products(
        of numbers: UnsafePointer<Float>, with gradients: UnsafePointer<Float>, windows: Int
    ) -> (sums: [Double], products: [Double]) {
        let count = planes.channels
        var both = [Double](repeating: 0, count: 2 * count)
        both.withUnsafeMutableBufferPointer { both in
            means.withUnsafeBufferPointer { means in
                guard let both = both.baseAddress else { return }
                planes.forEach(windows: windows) { start, channel, pixels, channels in
                    minemap_channel_products(
                        numbers + start, gradients + start, means.baseAddress.map { $0 + channel }, pixels, channels,
                        both + channel, both + count + channel)
                }
            }
        }
        return (Array(both[..<count]), Array(both[count...]))
    }
}

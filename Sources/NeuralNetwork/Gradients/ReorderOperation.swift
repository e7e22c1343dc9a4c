import CKernels

/// Brings the channels of pictures into another order.
final class ReorderOperation: TrainingOperation {
    private let isToBlocks: Bool
    private let channels: Int
    private let pixels: Int

    init(_ step: Step, to order: ChannelOrder) {
        isToBlocks = order == .blocked
        channels = step.output.lastAxis
        pixels = step.output.count / channels
    }

    func forward(_ pass: ForwardPass) {
        reorder(pass.sources[0], to: pass.result, pass.windows, isToBlocks: isToBlocks)
    }

    func backward(_ pass: BackwardPass) {
        guard let gradient = pass.sourceGradients[0] else { return }
        reorder(pass.gradient, to: gradient, pass.windows, isToBlocks: !isToBlocks)
    }

    private func reorder(
        _ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, _ windows: Int, isToBlocks: Bool
    ) {
        for window in 0..<windows {
            let start = window * pixels * channels
            if isToBlocks {
                minemap_block_channels(source + start, Int64(pixels), Int64(channels), target + start)
            } else {
                minemap_join_channels(source + start, Int64(pixels), Int64(channels), target + start)
            }
        }
    }
}

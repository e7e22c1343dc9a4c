/// The runs of memory in which the same channels follow each other pixel by pixel.
///
/// Where channels lie together a shard is one such run; where they lie in blocks it is one for each window and block.
struct ChannelPlanes {
    let channels: Int
    /// Of one window.
    let pixels: Int
    let order: ChannelOrder

    init(of node: TrainingProgram.Node) {
        channels = node.step.output.lastAxis
        pixels = node.step.output.count / channels
        order = node.order
    }

    /// Calls with where each run begins, the first channel of it, and its pixels and channels.
    func forEach(windows: Int, _ body: (_ start: Int, _ channel: Int, _ pixels: Int64, _ channels: Int64) -> Void) {
        guard order == .blocked else { return body(0, 0, Int64(windows * pixels), Int64(channels)) }
        for plane in 0..<(windows * channels / ChannelOrder.block) {
            let channel = plane * ChannelOrder.block % channels
            body(plane * pixels * ChannelOrder.block, channel, Int64(pixels), Int64(ChannelOrder.block))
        }
    }
}

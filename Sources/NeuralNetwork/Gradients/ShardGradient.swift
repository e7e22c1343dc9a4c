/// What one shard adds to the loss and the gradient of its batch.
struct ShardGradient: Sendable {
    let windows: Int
    /// Already divided by the number of windows of the batch.
    var loss: Double
    var gradient: [Float]
    var logits: [Float]
    /// Means and variances of the shard, as a ``StatisticsLayout`` lays them out.
    var statistics: [Float]
}

extension BatchGradient {
    /// Adds up shards in their order.
    init(_ shards: [ShardGradient], count: Int) {
        var gradient = shards.first?.gradient ?? []
        for shard in shards.dropFirst() {
            gradient.withUnsafeMutableBufferPointer { sum in
                shard.gradient.withUnsafeBufferPointer { part in
                    for index in 0..<count { sum[index] += part[index] }
                }
            }
        }
        self.init(
            loss: shards.reduce(0) { $0 + $1.loss }, gradient: gradient, logits: shards.flatMap(\.logits))
    }
}

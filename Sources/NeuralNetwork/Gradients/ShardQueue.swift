import Synchronization

/// The shards of a batch that no worker has taken yet.
final class ShardQueue: Sendable {
    let count: Int
    private let windows: Int
    private let shard: Int
    private let next = Mutex(0)

    init(windows: Int, shard: Int) {
        self.windows = windows
        self.shard = shard
        count = (windows + shard - 1) / shard
    }

    /// The next shard: its place in the batch, and its windows; the last may be smaller than the others.
    func take() -> (place: Int, windows: Range<Int>)? {
        let place = next.withLock { next in
            defer { next += 1 }
            return next
        }
        guard place < count else { return nil }
        return (place, (place * shard)..<min(windows, (place + 1) * shard))
    }
}

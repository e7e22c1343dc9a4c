import Synchronization

/// The furthest that a progress was told.
final class Counted: Sendable {
    private let numbers = Mutex((done: 0, total: 0))

    var values: [Int] { numbers.withLock { [$0.done, $0.total] } }

    func take(_ done: Int, _ total: Int) {
        numbers.withLock { $0 = (max($0.done, done), total) }
    }
}

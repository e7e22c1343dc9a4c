import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results for all elements in their order, on as many threads as there are processors.
    ///
    /// - Throws: Of the errors the first element's.
    func mapConcurrently<Value: Sendable>(_ transform: @Sendable (Element) throws -> Value) throws -> [Value] {
        let results = Mutex<[Int: Result<Value, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            let result = Result { try transform(self[index]) }
            results.withLock { $0[index] = result }
        }
        let found = results.withLock { $0 }
        return try indices.compactMap { try found[$0]?.get() }
    }
}

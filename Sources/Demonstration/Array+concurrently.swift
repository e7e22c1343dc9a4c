import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// Does something with every element, on as many threads as there are processors.
    ///
    /// - Throws: Of the errors the first element's; elements that aren't begun when one fails are left.
    func forEachConcurrently(_ act: @Sendable (Element) throws -> Void) throws {
        let failures = Mutex<[Int: any Error]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { index in
            guard failures.withLock({ $0.isEmpty }) else { return }
            do {
                try act(self[index])
            } catch {
                failures.withLock { $0[index] = error }
            }
        }
        if let first = failures.withLock({ $0.min { $0.key < $1.key }?.value }) { throw first }
    }
}

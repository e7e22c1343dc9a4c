/// Why a calculation with shapes failed.
package enum ShapeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// GEOS refused an operation, like `union`, for the reason it gave.
    case failed(operation: String, reason: String)

    package var description: String {
        switch self {
        case .failed(let operation, let reason):
            """
            Can't take the \(operation) of two shapes: \(reason).
            Check that no ring crosses itself, and that every ring is closed.
            """
        }
    }
}

package import Geography

/// Why a calculation with shapes failed.
package enum ShapeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// GEOS refused an operation, like `union`, for the reason it gave.
    case failed(operation: String, reason: String)
    /// A shape that reaches beyond 180 degrees of longitude or 90 of latitude.
    case offTheGlobe(Bounds)

    package var description: String {
        switch self {
        case .failed(let operation, let reason):
            """
            Can't take the \(operation) of two shapes: \(reason).
            Check that no ring crosses itself, and that every ring is closed.
            """
        case .offTheGlobe(let bounds):
            """
            The shape reaches from (\(bounds.minX), \(bounds.minY)) to (\(bounds.maxX), \(bounds.maxY)), \
            which is off the globe.
            Write longitude first, in degrees from -180 to 180, and cut the shape at the antimeridian.
            """
        }
    }
}

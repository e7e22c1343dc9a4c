/// What a mask says of a cell.
enum CellState: UInt8, Sendable {
    case clear
    /// Hides, and hides what is near, and throws a shadow.
    case cloud
    /// Hides, and hides what is near.
    case shadow
    /// Nothing is known of it: hides, and nothing more.
    case unknown
}

/// Why something isn't well-formed XML, and from which line on.
struct DocumentFault: Error, Hashable {
    /// Counted from 1; 0 where no line is to blame.
    let line: Int
    /// Without a full stop.
    let reason: String
}

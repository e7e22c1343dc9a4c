/// Why a file of mask outlines can't be read: where in it, and what is wrong, without a full stop.
struct OutlineError: Error, Hashable, CustomStringConvertible {
    /// Counted from 1; 0 where no line is to blame.
    let line: Int
    let reason: String

    var description: String { line > 0 ? "line \(line): \(reason)" : reason }
}

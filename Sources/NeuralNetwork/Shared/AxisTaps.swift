/// Which places of its source a step looks at, along one axis.
///
/// Place `i` of the result takes the places `i · stride + tap · dilation − before`, those that are inside.
struct AxisTaps: Sendable, Equatable {
    var count = 1
    /// 0 where every place of the result takes the same: a single pixel that meets a whole picture.
    var stride = 1
    var dilation = 1
    /// The places of padding before the first; negative for places that are left out.
    var before = 0

    /// The place that a tap looks at, which may be outside.
    func place(of tap: Int, at place: Int) -> Int { place * stride + tap * dilation - before }

    /// The places of a source of `length` that a range of the result takes; none where all of it is padding.
    func places(for range: Range<Int>, in length: Int) -> Range<Int> {
        guard let last = range.last else { return 0..<0 }
        let lower = max(0, place(of: 0, at: range.lowerBound))
        let upper = min(length, place(of: count - 1, at: last) + 1)
        return lower < upper ? lower..<upper : 0..<0
    }
}

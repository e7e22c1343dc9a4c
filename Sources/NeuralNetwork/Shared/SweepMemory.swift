/// The rows that one sweep works on: for every value as many as its store has room for.
///
/// Aligned as vector instructions like it. Owned by one run, and freed with it.
struct SweepMemory: ~Copyable {
    private let memory: UnsafeMutableRawPointer
    private let offsets: [Int]
    private let pitches: [Int]
    /// What one operation needs for itself.
    private let scratchOffset: Int
    /// What shared row each slot holds, by its pixel; −1 for none.
    private var pixels: [[Int]]

    init(for plan: SweepPlan) {
        let line = Self.lineBytes / MemoryLayout<Float>.stride
        pitches = plan.values.map { ($0.rowCount + line - 1) / line * line }
        var offsets: [Int] = []
        var end = 0
        for (pitch, store) in zip(pitches, plan.schedule.stores) {
            offsets.append(end)
            end += pitch * store.capacity
        }
        self.offsets = offsets
        scratchOffset = end
        end += plan.values.map(\.scratchCount).max() ?? 0
        pixels = plan.schedule.stores.map { [Int](repeating: -1, count: $0.capacity) }
        memory = .allocate(byteCount: max(end, line) * MemoryLayout<Float>.stride, alignment: Self.lineBytes)
    }

    deinit { memory.deallocate() }

    // A cache line is also the widest register.
    private static let lineBytes = 64

    /// Where a row stands.
    func row(_ slot: Int, of value: Int) -> UnsafeMutablePointer<Float> {
        memory.assumingMemoryBound(to: Float.self) + offsets[value] + slot * pitches[value]
    }

    var scratch: UnsafeMutablePointer<Float> { memory.assumingMemoryBound(to: Float.self) + scratchOffset }

    /// Notes what a slot holds from now on; false where it holds that already.
    mutating func take(_ slot: Int, of value: Int, for pixel: Int?) -> Bool {
        guard let pixel else { return true }
        guard pixels[value][slot] != pixel else { return false }
        pixels[value][slot] = pixel
        return true
    }
}

extension SweepPlan.Value {
    fileprivate var scratchCount: Int {
        guard case .convolution(_, .some(let kernel), _) = operation.kind else { return rowsFirstCount }
        return kernel.scratchCount
    }
}

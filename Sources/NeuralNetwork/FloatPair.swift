/// Two pieces of scratch memory that a chain of operations goes back and forth between.
///
/// Zero at first, and aligned as vector instructions like it.
struct FloatPair: ~Copyable {
    private let memory: UnsafeMutableRawPointer
    private let spacing: Int

    /// Makes two pieces of `count` numbers each.
    init(count: Int) {
        // A cache line is also the widest register.
        let bytesInLine = 64
        let numbersInLine = bytesInLine / MemoryLayout<Float>.stride
        spacing = (count + numbersInLine - 1) / numbersInLine * numbersInLine
        let total = max(2 * spacing, numbersInLine)
        memory = .allocate(byteCount: total * MemoryLayout<Float>.stride, alignment: bytesInLine)
        memory.initializeMemory(as: Float.self, repeating: 0, count: total)
    }

    deinit { memory.deallocate() }

    /// The first piece for an even place in the chain, the second for an odd one.
    subscript(place: Int) -> UnsafeMutablePointer<Float> {
        memory.assumingMemoryBound(to: Float.self) + (place % 2) * spacing
    }
}

import Synchronization

/// A decoded cell: in memory, on the scratch file, or not yet decoded.
///
/// Whoever comes first decodes it, and whoever comes meanwhile waits for that.
final class StoredBlock: Sendable {
    enum State {
        case absent
        case inMemory([UInt16])
        case onDisk(offset: Int64, count: Int)
    }

    let key: BlockKey
    private let state = Mutex<State>(.absent)

    init(_ key: BlockKey) {
        self.key = key
    }

    /// The values; `decode` makes them when nothing holds them.
    ///
    /// - Returns: The values, and how many of them came into memory by this.
    func values(
        from scratch: ScratchFile, decode: () throws -> [UInt16]
    ) throws -> (values: [UInt16], added: Int) {
        try state.withLock { state in
            switch state {
            case .inMemory(let values): return (values, 0)
            case .onDisk(let offset, let count):
                var failure: ImageryError?
                let values = [UInt16](unsafeUninitializedCapacity: count) { buffer, initialized in
                    let whole = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
                    do throws(ImageryError) {
                        try scratch.read(into: whole, from: offset)
                        initialized = count
                    } catch {
                        failure = error
                    }
                }
                if let failure { throw failure }
                return (values, 0)
            case .absent:
                let values = try decode()
                state = .inMemory(values)
                return (values, values.count)
            }
        }
    }

    /// Takes the values out of memory: to the scratch file when they will be read again, else away.
    ///
    /// - Returns: How many values left memory.
    func evict(to scratch: ScratchFile?) throws -> Int {
        try state.withLock { state in
            guard case .inMemory(let values) = state else { return 0 }
            guard let scratch else {
                state = .absent
                return values.count
            }
            let offset = try values.withUnsafeBufferPointer { values throws(ImageryError) in try scratch.store(values) }
            state = .onDisk(offset: offset, count: values.count)
            return values.count
        }
    }

    /// Gives up what the scratch file holds.
    func forget(in scratch: ScratchFile) {
        state.withLock { state in
            guard case .onDisk(let offset, let count) = state else { return }
            scratch.free(offset, count: count)
            state = .absent
        }
    }
}

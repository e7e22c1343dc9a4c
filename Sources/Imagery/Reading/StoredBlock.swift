import Synchronization

/// A decoded cell: in memory, on the scratch file, or not yet decoded.
///
/// Whoever comes first decodes it; whoever comes meanwhile does something else first, or waits for that.
final class StoredBlock: Sendable {
    enum State {
        case absent
        case inMemory([UInt16])
        case onDisk(offset: Int64, count: Int)
    }

    /// The values of a cell, and how many of them came into memory by asking for them.
    typealias Taken = (values: [UInt16], added: Int)

    let key: BlockKey
    private let state = Mutex<State>(.absent)

    init(_ key: BlockKey) {
        self.key = key
    }

    /// The values; `decode` makes them when nothing holds them.
    func values(from scratch: ScratchFile, decode: () throws -> [UInt16]) throws -> Taken {
        try state.withLock { try $0.take(from: scratch, decode) }
    }

    /// The same, or `nil` where somebody else is decoding them.
    func valuesUnlessBusy(from scratch: ScratchFile, decode: () throws -> [UInt16]) throws -> Taken? {
        try state.withLockIfAvailable { try $0.take(from: scratch, decode) }
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

extension StoredBlock.State {
    fileprivate mutating func take(from scratch: ScratchFile, _ decode: () throws -> [UInt16]) throws
        -> StoredBlock.Taken
    {
        switch self {
        case .inMemory(let values): return (values, 0)
        case .onDisk(let offset, let count): return (try scratch.read(count, from: offset), 0)
        case .absent:
            let values = try decode()
            self = .inMemory(values)
            return (values, values.count)
        }
    }
}

extension ScratchFile {
    /// As many values as are stored from `offset` on.
    fileprivate func read(_ count: Int, from offset: Int64) throws(ImageryError) -> [UInt16] {
        var failure: ImageryError?
        let values = [UInt16](unsafeUninitializedCapacity: count) { buffer, initialized in
            let whole = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
            do throws(ImageryError) {
                try read(into: whole, from: offset)
                initialized = count
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return values
    }
}

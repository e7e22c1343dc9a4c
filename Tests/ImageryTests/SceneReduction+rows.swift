import Imagery

extension SceneReduction {
    /// The values of rows that are arrays.
    func values(of rows: [[UInt16]], width: Int) -> [UInt16] {
        rows.withPointers { pointers in
            [UInt16](unsafeUninitializedCapacity: width) { values, initialized in
                if let start = values.baseAddress { reduce(pointers, width: width, into: start) }
                initialized = width
            }
        }
    }

    static func seenCounts(of rows: [[UInt16]], width: Int) -> [UInt16] {
        rows.withPointers { pointers in
            [UInt16](unsafeUninitializedCapacity: width) { counts, initialized in
                if let start = counts.baseAddress { countSeen(pointers, width: width, into: start) }
                initialized = width
            }
        }
    }
}

extension [[UInt16]] {
    fileprivate func withPointers<Result>(_ body: ([UnsafePointer<UInt16>]) -> Result) -> Result {
        let width = first?.count ?? 0
        return Array<UInt16>(joined()).withUnsafeBufferPointer { numbers in
            body(numbers.baseAddress.map { start in indices.map { start + $0 * width } } ?? [])
        }
    }
}

import CHDF5

extension HDF5File {
    /// The most that is read from one dataset, in bytes: what the file claims isn't believed beyond it.
    ///
    /// The largest network that anyone runs on 10 m pixels needs a hundredth of it.
    package static let largestDataset = 2 << 30

    /// The size of a dataset along each axis, without reading it.
    package func shape(of dataset: String) throws(NetworkError) -> [Int] {
        try HDF5.exclusively { () throws(NetworkError) in
            let handle = try open(dataset)
            return try shape(of: handle, named: dataset)
        }
    }

    /// Reads a whole dataset of at most so many bytes, converting its numbers to the type asked for.
    package func read<Value: HDF5Value>(
        _ dataset: String, as type: Value.Type = Value.self, atMost limit: Int = largestDataset
    ) throws(NetworkError) -> Tensor<Value> {
        try HDF5.exclusively { () throws(NetworkError) in
            let handle = try open(dataset)
            let shape = try shape(of: handle, named: dataset)
            guard let bytes = Self.bytes(of: shape, MemoryLayout<Value>.stride), bytes <= limit else {
                throw .tooLarge(path, part: dataset, shape: shape)
            }
            var values = [Value](repeating: .zero, count: bytes / MemoryLayout<Value>.stride)
            let status = values.withUnsafeMutableBytes {
                let everything = minemap_h5s_all()
                return H5Dread(
                    handle.id, Value.hdf5Kind.typeID, everything, everything, minemap_h5p_default(), $0.baseAddress)
            }
            guard status >= 0 else { throw .damaged(path, part: "'\(dataset)'", reason: HDF5.lastMessage()) }
            return Tensor(shape: shape, values: values)
        }
    }

    private func open(_ dataset: String) throws(NetworkError) -> HDF5Handle {
        guard holds(dataset) else { throw .missingPart(path, part: "dataset '\(dataset)'") }
        guard let handle = HDF5Handle(H5Dopen2(id, dataset, minemap_h5p_default())) else {
            throw .damaged(path, part: "'\(dataset)'", reason: HDF5.lastMessage())
        }
        return handle
    }

    private func shape(of handle: borrowing HDF5Handle, named dataset: String) throws(NetworkError) -> [Int] {
        guard let space = HDF5Handle(H5Dget_space(handle.id)) else {
            throw .damaged(path, part: "'\(dataset)'", reason: HDF5.lastMessage())
        }
        // A null dataspace has no values, yet its rank is that of a single number.
        guard H5Sget_simple_extent_type(space.id) != H5S_NULL else { return [0] }
        var sizes = [hsize_t](repeating: 0, count: max(0, Int(H5Sget_simple_extent_ndims(space.id))))
        guard H5Sget_simple_extent_dims(space.id, &sizes, nil) >= 0 else {
            throw .damaged(path, part: "'\(dataset)'", reason: HDF5.lastMessage())
        }
        return sizes.map { Int(clamping: $0) }
    }

    /// The bytes that a shape takes, or nil where that overflows.
    private static func bytes(of shape: [Int], _ stride: Int) -> Int? {
        shape.contains(0) ? 0 : shape.reduce(Optional(stride)) { $0?.multiplied(by: $1) }
    }
}

extension Int {
    /// The product, or nil where it overflows.
    func multiplied(by other: Int) -> Int? {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? nil : product
    }
}

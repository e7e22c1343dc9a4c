import CHDF5

/// An HDF5 file being written; groups on the way to a part are made as needed.
///
///     let file = try HDF5Writer(creating: "mine.h5")
///     try file.write(Tensor<Float>(shape: [2], values: [1, 2]), to: "dense/bias:0")
///     try file.write("tensorflow", attribute: "backend")
///
/// The file is complete when the writer goes out of scope: write to a temporary name, then rename.
package struct HDF5Writer: ~Copyable {
    package let path: String
    private let id: hid_t

    /// Creates the file, or empties the one that is there.
    package init(creating path: String) throws(NetworkError) {
        self.id = try HDF5.exclusively { () throws(NetworkError) in
            let id = H5Fcreate(path, minemap_h5f_acc_trunc(), minemap_h5p_default(), HDF5.fileAccess)
            guard id >= 0 else { throw .cannotWrite(path, reason: HDF5.lastMessage()) }
            return id
        }
        self.path = path
    }

    deinit {
        HDF5.exclusively { _ = H5Fclose(id) }
    }

    /// Gives everything to the system, and says what closing the file wouldn't: that the disk is full.
    package func flush() throws(NetworkError) {
        try write { _ throws(NetworkError) in try check(H5Fflush(id, H5F_SCOPE_GLOBAL) >= 0) }
    }

    /// Makes an empty group.
    package func makeGroup(_ group: String) throws(NetworkError) {
        try write { links throws(NetworkError) in
            let plain = minemap_h5p_default()
            try check(HDF5Handle(H5Gcreate2(id, group, links, plain, plain)) != nil)
        }
    }

    /// Writes a dataset; with a chunk's shape, in compressed chunks.
    package func write<Value: HDF5Value>(
        _ tensor: Tensor<Value>, to dataset: String, inChunksOf chunk: [Int]? = nil
    ) throws(NetworkError) {
        try declare(dataset, shape: tensor.shape, as: Value.self, inChunksOf: chunk)
        try write { _ throws(NetworkError) in
            let plain = minemap_h5p_default()
            let everything = minemap_h5s_all()
            guard let handle = HDF5Handle(H5Dopen2(id, dataset, plain)) else { return try check(false) }
            try check(
                H5Dwrite(handle.id, Value.hdf5Kind.typeID, everything, everything, plain, tensor.values) >= 0)
        }
    }

    /// Makes a dataset whose values take no space until they are written, and read as zeros until then.
    package func declare<Value: HDF5Value>(
        _ dataset: String, shape: [Int], as type: Value.Type, inChunksOf chunk: [Int]? = nil
    ) throws(NetworkError) {
        try write { links throws(NetworkError) in
            let plain = minemap_h5p_default()
            let sizes = shape.map { hsize_t(clamping: $0) }
            guard let space = HDF5Handle(H5Screate_simple(Int32(clamping: sizes.count), sizes, nil)),
                let creation = HDF5Handle(H5Pcreate(minemap_h5p_dataset_create()))
            else { return try check(false) }
            // The same input gives the same bytes.
            try check(H5Pset_obj_track_times(creation.id, false) >= 0)
            if let chunk { try compress(creation, inChunksOf: chunk) }
            try check(
                HDF5Handle(H5Dcreate2(id, dataset, Value.hdf5Kind.typeID, space.id, links, creation.id, plain)) != nil)
        }
    }

    /// Has a dataset stored as h5py's `compression="gzip", shuffle=True` stores it.
    private func compress(_ creation: borrowing HDF5Handle, inChunksOf chunk: [Int]) throws(NetworkError) {
        let sizes = chunk.map { hsize_t(clamping: $0) }
        try check(H5Pset_chunk(creation.id, Int32(clamping: sizes.count), sizes) >= 0)
        // The bytes of a number lie apart, so that the high ones, which hardly change, deflate well.
        try check(H5Pset_shuffle(creation.id) >= 0 && H5Pset_deflate(creation.id, Self.compression) >= 0)
    }

    private static let compression: UInt32 = 4

    /// Runs HDF5 calls with a property list that makes missing groups.
    func write(_ body: (hid_t) throws(NetworkError) -> Void) throws(NetworkError) {
        try HDF5.exclusively { () throws(NetworkError) in
            guard let links = HDF5Handle(H5Pcreate(minemap_h5p_link_create())) else { return try check(false) }
            try check(H5Pset_create_intermediate_group(links.id, 1) >= 0)
            try body(links.id)
        }
    }

    /// Throws what HDF5 says when a call didn't succeed.
    func check(_ succeeded: Bool) throws(NetworkError) {
        guard succeeded else { throw .cannotWrite(path, reason: HDF5.lastMessage()) }
    }

    /// Opens a part to hang an attribute on.
    func open(_ part: String) throws(NetworkError) -> HDF5Handle {
        guard let handle = HDF5Handle(H5Oopen(id, part, minemap_h5p_default())) else {
            throw .cannotWrite(path, reason: HDF5.lastMessage())
        }
        return handle
    }
}

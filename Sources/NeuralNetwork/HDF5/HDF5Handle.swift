import CHDF5

/// One open HDF5 object (a dataset, a type, a dataspace), closed when it goes out of scope.
///
/// Make and drop it inside ``HDF5/exclusively(_:)``.
struct HDF5Handle: ~Copyable {
    let id: hid_t

    /// Takes over what an HDF5 call returned, or is nil where that call failed.
    init?(_ id: hid_t) {
        guard id >= 0 else { return nil }
        self.id = id
    }

    deinit { H5Idec_ref(id) }
}

import CHDF5

/// A number that HDF5 datasets can be read as, and written from.
///
/// HDF5 converts what the file holds: a dataset of doubles can be read as `Float`, one of Booleans
/// as `UInt8`.
package protocol HDF5Value: Numeric, Sendable, BitwiseCopyable {
    static var hdf5Kind: HDF5Kind { get }
}

/// The machine types behind ``HDF5Value``.
package enum HDF5Kind: Sendable {
    case float, double, uint8, uint16, int64

    var typeID: hid_t {
        switch self {
        case .float: minemap_h5t_native_float()
        case .double: minemap_h5t_native_double()
        case .uint8: minemap_h5t_native_uint8()
        case .uint16: minemap_h5t_native_uint16()
        case .int64: minemap_h5t_native_int64()
        }
    }
}

extension Float: HDF5Value {
    package static var hdf5Kind: HDF5Kind { .float }
}

extension Double: HDF5Value {
    package static var hdf5Kind: HDF5Kind { .double }
}

extension UInt8: HDF5Value {
    package static var hdf5Kind: HDF5Kind { .uint8 }
}

extension UInt16: HDF5Value {
    package static var hdf5Kind: HDF5Kind { .uint16 }
}

extension Int64: HDF5Value {
    package static var hdf5Kind: HDF5Kind { .int64 }
}

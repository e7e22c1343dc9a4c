import CHDF5

extension HDF5Writer {
    /// How the strings of an attribute are stored: HDF5 knows two ways, and readers must take both.
    package enum StringStorage: Sendable {
        /// Each string by itself, as h5py writes `str`.
        case variable
        /// All padded with zeros to the longest, as h5py writes `bytes`.
        case fixed
    }

    /// Writes one string as an attribute of a group or dataset.
    package func write(
        _ string: String, attribute: String, of part: String = "/", stored storage: StringStorage = .variable
    ) throws(NetworkError) {
        try write([string], scalar: true, attribute: attribute, of: part, stored: storage)
    }

    /// Writes a list of strings as an attribute of a group or dataset.
    package func write(
        _ strings: [String], attribute: String, of part: String = "/", stored storage: StringStorage = .variable
    ) throws(NetworkError) {
        try write(strings, scalar: false, attribute: attribute, of: part, stored: storage)
    }

    /// Writes one whole number as an attribute of a group or dataset.
    package func write(_ integer: Int, attribute: String, of part: String = "/") throws(NetworkError) {
        var value = Int64(integer)
        try write { _ throws(NetworkError) in
            guard let space = HDF5Handle(H5Screate(H5S_SCALAR)) else { return try check(false) }
            try writeAttribute(attribute, of: part, HDF5Kind.int64.typeID, space, &value)
        }
    }

    private func write(
        _ strings: [String], scalar: Bool, attribute: String, of part: String, stored storage: StringStorage
    ) throws(NetworkError) {
        try write { _ throws(NetworkError) in
            let size = [hsize_t(strings.count)]
            guard let type = HDF5Handle(H5Tcopy(minemap_h5t_c_s1())),
                let space = HDF5Handle(scalar ? H5Screate(H5S_SCALAR) : H5Screate_simple(1, size, nil))
            else { return try check(false) }
            switch storage {
            case .fixed:
                let length = max(1, strings.map(\.utf8.count).max() ?? 1)
                try check(H5Tset_size(type.id, length) >= 0 && H5Tset_strpad(type.id, H5T_STR_NULLPAD) >= 0)
                let bytes = strings.flatMap { Array($0.utf8) + [UInt8](repeating: 0, count: length - $0.utf8.count) }
                try writeAttribute(attribute, of: part, type.id, space, bytes)
            case .variable:
                try check(H5Tset_size(type.id, minemap_h5t_variable()) >= 0)
                try check(H5Tset_cset(type.id, H5T_CSET_UTF8) >= 0)
                let copies = strings.map { Array($0.utf8CString) }
                // One buffer holds every string, so that their addresses stay valid together.
                let ends = copies.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
                let status = copies.flatMap(\.self).withUnsafeBufferPointer { joined in
                    let pointers = ends.dropLast().map { joined.baseAddress?.advanced(by: $0) }
                    return Result { () throws(NetworkError) in
                        try writeAttribute(attribute, of: part, type.id, space, pointers)
                    }
                }
                try status.get()
            }
        }
    }

    private func writeAttribute(
        _ attribute: String, of part: String, _ type: hid_t, _ space: borrowing HDF5Handle,
        _ values: UnsafeRawPointer
    ) throws(NetworkError) {
        let owner = try open(part)
        let plain = minemap_h5p_default()
        guard let handle = HDF5Handle(H5Acreate2(owner.id, attribute, type, space.id, plain, plain)) else {
            return try check(false)
        }
        try check(H5Awrite(handle.id, type, values) >= 0)
    }
}

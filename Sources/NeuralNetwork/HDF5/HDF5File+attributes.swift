import CHDF5

extension HDF5File {
    /// The strings of an attribute, one for a scalar, or nil where there is no such attribute.
    ///
    /// Keras and h5py have written both kinds of string over the years, variable-length and fixed.
    package func strings(attribute: String, of part: String = "/") throws(NetworkError) -> [String]? {
        try HDF5.exclusively { () throws(NetworkError) in
            guard let handle = try open(attribute: attribute, of: part) else { return nil }
            guard let stored = HDF5Handle(H5Aget_type(handle.id)), H5Tget_class(stored.id) == H5T_STRING,
                let type = HDF5Handle(H5Tget_native_type(stored.id, H5T_DIR_DEFAULT)),
                let space = HDF5Handle(H5Aget_space(handle.id)),
                let strings = H5Tis_variable_str(type.id) > 0
                    ? Self.variableStrings(handle, type, space) : Self.fixedStrings(handle, type, space)
            else {
                throw .damaged(path, part: "attribute '\(attribute)' of '\(part)'", reason: "it isn't text")
            }
            return strings
        }
    }

    /// The single string of an attribute, or nil where there is no such attribute.
    package func string(attribute: String, of part: String = "/") throws(NetworkError) -> String? {
        try strings(attribute: attribute, of: part)?.first
    }

    /// The single whole number of an attribute, or nil where there is no such attribute.
    package func integer(attribute: String, of part: String = "/") throws(NetworkError) -> Int? {
        try HDF5.exclusively { () throws(NetworkError) in
            guard let handle = try open(attribute: attribute, of: part) else { return nil }
            var value: Int64 = 0
            guard let space = HDF5Handle(H5Aget_space(handle.id)), H5Sget_simple_extent_npoints(space.id) == 1,
                H5Aread(handle.id, HDF5Kind.int64.typeID, &value) >= 0
            else {
                throw .damaged(path, part: "attribute '\(attribute)' of '\(part)'", reason: "it isn't a whole number")
            }
            return Int(value)
        }
    }

    private func open(attribute: String, of part: String) throws(NetworkError) -> HDF5Handle? {
        let plain = minemap_h5p_default()
        guard holds(part) else { throw .missingPart(path, part: "group '\(part)'") }
        guard H5Aexists_by_name(id, part, attribute, plain) > 0 else { return nil }
        guard let handle = HDF5Handle(H5Aopen_by_name(id, part, attribute, plain, plain)) else {
            throw .damaged(path, part: "attribute '\(attribute)' of '\(part)'", reason: HDF5.lastMessage())
        }
        return handle
    }

    /// Reads strings that HDF5 allocates, and gives them back to it.
    private static func variableStrings(
        _ handle: borrowing HDF5Handle, _ type: borrowing HDF5Handle, _ space: borrowing HDF5Handle
    ) -> [String]? {
        guard let count = count(of: space, bytesEach: MemoryLayout<UnsafeMutablePointer<CChar>?>.stride) else {
            return nil
        }
        var pointers = [UnsafeMutablePointer<CChar>?](repeating: nil, count: count)
        guard H5Aread(handle.id, type.id, &pointers) >= 0 else { return nil }
        defer { _ = H5Dvlen_reclaim(type.id, space.id, minemap_h5p_default(), &pointers) }
        return pointers.map { $0.map { String(cString: $0) } ?? "" }
    }

    /// Reads strings padded with zeros or spaces to one length.
    private static func fixedStrings(
        _ handle: borrowing HDF5Handle, _ type: borrowing HDF5Handle, _ space: borrowing HDF5Handle
    ) -> [String]? {
        let length = H5Tget_size(type.id)
        guard length > 0, let count = count(of: space, bytesEach: length) else { return nil }
        var bytes = [UInt8](repeating: 0, count: count * length)
        guard H5Aread(handle.id, type.id, &bytes) >= 0 else { return nil }
        let isSpacePadded = H5Tget_strpad(type.id) == H5T_STR_SPACEPAD
        return (0..<count).map { index in
            let text = bytes[(index * length)..<((index + 1) * length)].prefix { $0 != 0 }
            let end = isSpacePadded ? (text.lastIndex { $0 != 0x20 }).map { $0 + 1 } ?? text.startIndex : text.endIndex
            return String(decoding: text[..<end], as: UTF8.self)
        }
    }

    /// The number of strings in a dataspace, or nil where a file claims more than fits an attribute.
    private static func count(of space: borrowing HDF5Handle, bytesEach: Int) -> Int? {
        let count = Int(H5Sget_simple_extent_npoints(space.id))
        guard count >= 0, let bytes = count.multiplied(by: bytesEach), bytes <= largestDataset else { return nil }
        return count
    }
}

/// A type of number or text in an HDF5 file, of the few that networks hold.
struct HDF5CheckedType {
    /// The bytes of one value.
    let size: Int
    /// Whether a value is a reference to a text of any length.
    let isText: Bool
    /// The bytes that describe it.
    let length: Int

    init(_ bytes: HDF5Bytes, depth: Int = 0) throws(HDF5Fault) {
        let place = bytes.range.lowerBound
        let kind = try bytes.small(at: place, 1)
        let version = kind >> 4
        size = try bytes.small(at: place + 4, 4)
        try HDF5Fault.unless((1...3).contains(version) && size > 0 && depth < 2, "a type isn't one")
        isText = kind & 15 == 9
        switch kind & 15 {
        case 0:
            let bits = (try bytes.small(at: place + 8, 2), try bytes.small(at: place + 10, 2))
            try HDF5Fault.unless([1, 2, 4, 8].contains(size) && bits == (0, 8 * size), "a whole number has odd bits")
            length = 12
        case 1:
            try Self.checkFloat(bytes, size)
            length = 20
        case 3:
            try HDF5Fault.unless(try bytes.small(at: place + 1, 1) & 15 <= 2, "a text has odd padding")
            length = 8
        case 8: length = try Self.checkNames(bytes, version, size)
        case 9:
            let base = try HDF5CheckedType(try bytes.rest(from: place + 8), depth: depth + 1)
            try HDF5Fault.unless(
                try bytes.small(at: place + 1, 1) & 15 == 1 && size == 16 && base.size == 1 && !base.isText,
                "a text of any length isn't one")
            length = 8 + base.length
        default: throw HDF5Fault("it has values of the kind \(kind & 15)")
        }
        _ = try bytes.part(at: place, length, "a type")
    }

    /// Only the floats of IEEE 754, of 2, 4 and 8 bytes.
    private static func checkFloat(_ bytes: HDF5Bytes, _ size: Int) throws(HDF5Fault) {
        let place = bytes.range.lowerBound
        var found: [Int] = [try bytes.small(at: place + 2, 1)]
        for (offset, length) in [(8, 2), (10, 2), (12, 1), (13, 1), (14, 1), (15, 1), (16, 4)] {
            found.append(try bytes.small(at: place + offset, length))
        }
        let known = [
            2: [15, 0, 16, 10, 5, 0, 10, 15], 4: [31, 0, 32, 23, 8, 0, 23, 127], 8: [63, 0, 64, 52, 11, 0, 52, 1023],
        ]
        // The bits of the byte order and of the leading one.
        let order = try bytes.small(at: place + 1, 1)
        try HDF5Fault.unless(found == known[size] && (order & ~1) == 32, "a float isn't one of IEEE 754")
    }

    /// Whole numbers with names: how h5py keeps Booleans.
    private static func checkNames(_ bytes: HDF5Bytes, _ version: Int, _ size: Int) throws(HDF5Fault) -> Int {
        let place = bytes.range.lowerBound
        let base = try HDF5CheckedType(try bytes.rest(from: place + 8), depth: 1)
        let count = try bytes.small(at: place + 1, 2)
        try HDF5Fault.unless(base.size == size && !base.isText && count > 0, "a list of names isn't one")
        var cursor = place + 8 + base.length
        for _ in 0..<count {
            let end = try bytes.endOfText(at: cursor) + 1
            cursor = version < 3 ? cursor + (end - cursor).padded : end
        }
        return cursor + count * size - place
    }
}

extension HDF5Bytes {
    /// These bytes from a place on.
    func rest(from place: Int) throws(HDF5Fault) -> HDF5Bytes {
        try part(at: place, range.upperBound - place, "the rest")
    }
}

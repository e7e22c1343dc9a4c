/// The shape of a dataset or an attribute in an HDF5 file.
struct HDF5CheckedSpace {
    let sizes: [Int]
    /// The number of values; nil where it is beyond any memory.
    let count: Int?

    init(_ bytes: HDF5Bytes) throws(HDF5Fault) {
        let place = bytes.range.lowerBound
        let version = try bytes.small(at: place, 1)
        let rank = try bytes.small(at: place + 1, 1)
        let flags = try bytes.small(at: place + 2, 1)
        let kind = version == 2 ? try bytes.small(at: place + 3, 1) : rank == 0 ? 0 : 1
        try HDF5Fault.unless(
            (1...2).contains(version) && rank <= 32 && flags <= 1 && kind <= 2 && (kind == 1) == (rank > 0),
            "a shape isn't one")
        let start = place + (version == 1 ? 8 : 4)
        _ = try bytes.part(at: start, rank * (flags == 1 ? 16 : 8), "a shape")
        var sizes: [Int] = []
        for axis in 0..<rank { sizes.append(try bytes.large(at: start + 8 * axis, "a size")) }
        self.sizes = sizes
        count = kind == 2 || sizes.contains(0) ? 0 : sizes.reduce(1) { $0?.multiplied(by: $1) }
    }
}

extension HDF5Check {
    /// Checks a dataset that is cut into chunks, which a tree leads to.
    mutating func checkChunks(
        _ layout: HDF5Bytes, _ type: HDF5CheckedType, _ space: HDF5CheckedSpace, isFiltered: Bool
    ) throws(HDF5Fault) {
        let place = layout.range.lowerBound
        let rank = try layout.small(at: place + 2, 1)
        try HDF5Fault.unless(rank == space.sizes.count + 1 && rank > 1, "a chunk has another rank than its dataset")
        var sizes: [Int] = []
        for axis in 0..<rank { sizes.append(try layout.small(at: place + 11 + 4 * axis, 4)) }
        let size = sizes.reduce(Optional(1)) { $0?.multiplied(by: $1) }
        guard sizes.allSatisfy({ $0 > 0 }), sizes[rank - 1] == type.size, let size, size < 1 << 31 else {
            throw HDF5Fault("a chunk has an unbelievable size")
        }
        guard let tree = try layout.number(at: place + 3, 8) else { return }
        try checkChunkTree(at: tree, level: nil, HDF5Chunk(sizes: sizes, bytes: size, isFiltered: isFiltered))
    }

    private mutating func checkChunkTree(
        at place: Int, level expected: Int?, _ chunk: HDF5Chunk
    ) throws(HDF5Fault) {
        try HDF5Fault.unless(metNodes.insert(place).inserted, "two trees share a node")
        let keyLength = 8 + 8 * chunk.sizes.count
        let room = 2 * sizes.chunks
        let node = try bytes.part(at: place, 24 + (room + 1) * keyLength + room * 8, "a node")
        let level = try node.small(at: place + 5, 1)
        let count = try node.small(at: place + 6, 2)
        try HDF5Fault.unless(
            node.has("TREE\u{1}", at: place) && level == expected ?? level && level < 16 && count <= room,
            "a node of a tree of chunks isn't one")
        for index in 0..<count {
            let key = place + 24 + index * (keyLength + 8)
            let child = try node.large(at: key + keyLength, "a chunk")
            for (axis, size) in chunk.sizes.enumerated() {
                let offset = try node.large(at: key + 8 + 8 * axis, "a chunk's place")
                try HDF5Fault.unless(offset.isMultiple(of: size), "a chunk lies between two places")
            }
            guard level == 0 else {
                try checkChunkTree(at: child, level: level - 1, chunk)
                continue
            }
            let stored = try node.small(at: key, 4)
            try HDF5Fault.unless(chunk.isFiltered || stored == chunk.bytes, "a chunk has another size than its shape")
            _ = try bytes.part(at: child, stored, "a chunk")
        }
    }
}

/// What all chunks of a dataset have in common.
struct HDF5Chunk {
    /// Along each axis, and the bytes of one value last.
    let sizes: [Int]
    /// Before compression.
    let bytes: Int
    let isFiltered: Bool
}

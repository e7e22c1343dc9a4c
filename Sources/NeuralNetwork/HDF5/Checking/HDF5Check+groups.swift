extension HDF5Check {
    /// Checks an entry of a group, which is a name and an object; the entry of the first group has no name.
    mutating func checkEntry(at place: Int, in names: HDF5Bytes?, depth: Int) throws(HDF5Fault) {
        let entry = try bytes.part(at: place, 40, "an entry")
        if let names {
            let name = try entry.large(at: place, "a name")
            try HDF5Fault.unless(name < names.range.count, "a name isn't inside its group")
            _ = try names.endOfText(at: names.range.lowerBound + name)
        }
        let group = try checkObject(at: try entry.large(at: place + 8, "an object"), depth: depth)
        switch try entry.small(at: place + 16, 4) {
        case 0: break
        // A copy of what the object says, which the library may use instead.
        case 1:
            let copy = HDF5Group(
                tree: try entry.large(at: place + 24, "a tree"), heap: try entry.large(at: place + 32, "a heap"))
            try HDF5Fault.unless(copy == group, "an entry says other things of its group than the group does")
        default: throw HDF5Fault("it has links to somewhere else")
        }
    }

    /// Checks the names of a group and what they lead to.
    mutating func check(_ group: HDF5Group, depth: Int) throws(HDF5Fault) {
        try HDF5Fault.unless(depth < 64, "its groups lie too deep in each other")
        let names = try checkNames(at: group.heap)
        try checkTree(at: group.tree, level: nil, names: names, depth: depth)
    }

    /// Checks the heap that holds a group's names, and returns the part that does.
    private func checkNames(at place: Int) throws(HDF5Fault) -> HDF5Bytes {
        try HDF5Fault.unless(bytes.has("HEAP\u{0}", at: place), "a heap of names isn't one")
        let size = try bytes.large(at: place + 8, "a size")
        let names = try bytes.part(at: try bytes.large(at: place + 24, "a heap"), size, "a heap of names")
        // The list of what is free ends with 1, which is no place.
        var free = try bytes.large(at: place + 16, "what is free")
        var left = size / 16 + 1
        while free != 1 {
            left -= 1
            let start = names.range.lowerBound
            let block = try names.part(at: start + min(free, size), 16, "what is free")
            let length = try block.large(at: block.range.lowerBound + 8, "a size")
            _ = try names.part(at: start + free, length, "what is free")
            free = try block.large(at: block.range.lowerBound, "what is free")
            try HDF5Fault.unless(left > 0 && free != 0 && length >= 16, "the list of what is free doesn't end")
        }
        return names
    }

    /// Checks a node of a group's tree; `level` is what its parent expects.
    private mutating func checkTree(
        at place: Int, level expected: Int?, names: HDF5Bytes, depth: Int
    ) throws(HDF5Fault) {
        try HDF5Fault.unless(metNodes.insert(place).inserted, "two trees share a node")
        let node = try bytes.part(at: place, 24 + 8 * (4 * sizes.branch + 1), "a node")
        let level = try node.small(at: place + 5, 1)
        let count = try node.small(at: place + 6, 2)
        try HDF5Fault.unless(
            node.has("TREE\u{0}", at: place) && level == expected ?? level && level < 16
                && count <= 2 * sizes.branch, "a node of a group's tree isn't one")
        for index in 0...count {
            let name = try node.large(at: place + 24 + 16 * index, "a name")
            try HDF5Fault.unless(name < max(1, names.range.count), "a name isn't inside its group")
            if !names.range.isEmpty { _ = try names.endOfText(at: names.range.lowerBound + name) }
            guard index < count else { break }
            let child = try node.large(at: place + 32 + 16 * index, "a node")
            if level > 0 {
                try checkTree(at: child, level: level - 1, names: names, depth: depth)
            } else {
                try checkEntries(at: child, names: names, depth: depth)
            }
        }
    }

    private mutating func checkEntries(at place: Int, names: HDF5Bytes, depth: Int) throws(HDF5Fault) {
        try HDF5Fault.unless(metNodes.insert(place).inserted, "two trees share a node")
        let node = try bytes.part(at: place, 8 + 2 * sizes.leaf * 40, "a node")
        let count = try node.small(at: place + 6, 2)
        try HDF5Fault.unless(
            node.has("SNOD\u{1}", at: place) && count <= 2 * sizes.leaf, "a list of entries isn't one")
        for index in 0..<count { try checkEntry(at: place + 8 + 40 * index, in: names, depth: depth + 1) }
    }
}

/// Where a group keeps its tree and the names in it.
struct HDF5Group: Equatable {
    let tree: Int
    let heap: Int
}

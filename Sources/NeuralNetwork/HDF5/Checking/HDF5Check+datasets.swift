extension HDF5Check {
    /// Checks that a dataset has a type, a shape and a place for its values, and that they agree.
    mutating func checkDataset(_ messages: [HDF5Message]) throws(HDF5Fault) {
        let type = try HDF5CheckedType(try only(.type, in: messages))
        let space = try HDF5CheckedSpace(try only(.space, in: messages))
        try HDF5Fault.unless(!type.isText, "it has texts of any length that aren't attributes")
        var isFiltered = false
        for message in messages {
            switch message.kind {
            case .fill, .oldFill: try checkFill(message, type)
            case .filters:
                try checkFilters(message.bytes)
                isFiltered = true
            default: break
            }
        }
        try checkLayout(try only(.layout, in: messages), type, space, isFiltered: isFiltered)
    }

    private func only(_ kind: HDF5Message.Kind, in messages: [HDF5Message]) throws(HDF5Fault) -> HDF5Bytes {
        let found = messages.filter { $0.kind == kind }
        try HDF5Fault.unless(found.count == 1, "an object is neither a group nor a dataset")
        return found[0].bytes
    }

    /// What stands for values that were never written has the size of one.
    private func checkFill(_ message: HDF5Message, _ type: HDF5CheckedType) throws(HDF5Fault) {
        let place = message.bytes.range.lowerBound
        var start = place
        if message.kind == .fill {
            let version = try message.bytes.small(at: place, 1)
            try HDF5Fault.unless((1...3).contains(version), "a fill value isn't one")
            let flags = try message.bytes.small(at: place + (version == 3 ? 1 : 3), 1)
            let isThere = version == 3 ? flags & 32 != 0 : version == 1 || flags != 0
            guard isThere else { return }
            start += version == 3 ? 2 : 4
        }
        let size = try message.bytes.small(at: start, 4)
        guard size != 0, size != 0xFFFF_FFFF else { return }
        _ = try message.bytes.part(at: start + 4, size, "a fill value")
        try HDF5Fault.unless(size == type.size, "a fill value has another size than the values")
    }

    /// Deflating, shuffling and a checksum: what h5py compresses with.
    private func checkFilters(_ bytes: HDF5Bytes) throws(HDF5Fault) {
        let place = bytes.range.lowerBound
        let version = try bytes.small(at: place, 1)
        let count = try bytes.small(at: place + 1, 1)
        try HDF5Fault.unless((1...2).contains(version) && count <= 3, "a list of filters isn't one")
        var cursor = place + (version == 1 ? 8 : 2)
        for _ in 0..<count {
            let hasName = version == 1
            try HDF5Fault.unless((1...3).contains(try bytes.small(at: cursor, 2)), "it has filters of an unknown kind")
            let name = hasName ? try bytes.small(at: cursor + 2, 2) : 0
            let values = try bytes.small(at: cursor + (hasName ? 6 : 4), 2)
            try HDF5Fault.unless(name.isMultiple(of: 8) && values <= 8, "a filter isn't one")
            cursor += (hasName ? 8 : 6) + name + 4 * (hasName ? values + values % 2 : values)
            _ = try bytes.part(at: place, cursor - place, "a list of filters")
        }
    }

    /// Checks where the values of a dataset are: in the message, in one run, or in chunks.
    private mutating func checkLayout(
        _ bytes: HDF5Bytes, _ type: HDF5CheckedType, _ space: HDF5CheckedSpace, isFiltered: Bool
    ) throws(HDF5Fault) {
        let place = bytes.range.lowerBound
        try HDF5Fault.unless(try bytes.small(at: place, 1) == 3, "the place of its values isn't one")
        let claimed = space.count?.multiplied(by: type.size)
        switch try bytes.small(at: place + 1, 1) {
        case 0:
            let size = try bytes.small(at: place + 2, 2)
            _ = try bytes.part(at: place + 4, size, "a dataset's values")
            try HDF5Fault.unless(size == claimed && !isFiltered, "a dataset has another size than its shape")
        case 1:
            let size = try bytes.large(at: place + 10, "a size")
            try HDF5Fault.unless(size == claimed && !isFiltered, "a dataset has another size than its shape")
            guard let start = try bytes.number(at: place + 2, 8) else { return }
            _ = try self.bytes.part(at: start, size, "a dataset's values")
        case 2: try checkChunks(bytes, type, space, isFiltered: isFiltered)
        default: throw HDF5Fault("the place of its values isn't one")
        }
    }
}

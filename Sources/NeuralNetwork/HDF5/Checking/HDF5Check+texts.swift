import Foundation

extension HDF5Check {
    /// Checks that an attribute holds what it says, and that its texts are where it says.
    mutating func checkAttribute(_ bytes: HDF5Bytes) throws(HDF5Fault) {
        let place = bytes.range.lowerBound
        let version = try bytes.small(at: place, 1)
        let flags = try bytes.small(at: place + 1, 1)
        try HDF5Fault.unless((1...3).contains(version) && flags == 0, "an attribute isn't one")
        var lengths: [Int] = []
        for part in 0..<3 {
            let length = try bytes.small(at: place + 2 + 2 * part, 2)
            lengths.append(version == 1 ? length.padded : length)
        }
        let name = place + (version == 3 ? 9 : 8)
        _ = try bytes.part(at: name, lengths[0], "an attribute's name").endOfText(at: name)
        let type = try HDF5CheckedType(try bytes.part(at: name + lengths[0], lengths[1], "an attribute's type"))
        let shape = name + lengths[0] + lengths[1]
        let space = try HDF5CheckedSpace(try bytes.part(at: shape, lengths[2], "an attribute's shape"))
        guard let count = space.count, let size = count.multiplied(by: type.size) else {
            throw HDF5Fault("an attribute has an unbelievable size")
        }
        let values = shape + lengths[2]
        _ = try bytes.part(at: values, size, "an attribute")
        guard type.isText else { return }
        for index in 0..<count { try checkText(try bytes.part(at: values + 16 * index, 16, "a text")) }
    }

    /// A text is its length, the place of a heap, and its number there.
    private mutating func checkText(_ reference: HDF5Bytes) throws(HDF5Fault) {
        let place = reference.range.lowerBound
        let length = try reference.small(at: place, 4)
        guard let address = try reference.number(at: place + 4, 8), address != 0 else {
            return try HDF5Fault.unless(length == 0, "a text is nowhere")
        }
        if textHeaps[address] == nil { textHeaps[address] = try HDF5TextHeap(in: bytes, at: address) }
        let number = try reference.small(at: place + 12, 4)
        try HDF5Fault.unless(textHeaps[address]?.lengths[number] == length, "a text isn't where it should be")
    }

    /// Checks the heaps that objects with checksums may refer to: all that look like one.
    mutating func checkTextHeaps() throws(HDF5Fault) {
        let mark: [UInt8] = Array("GCOL".utf8) + [1, 0, 0, 0]
        // Searched for as one number: a file may have hundreds of megabytes.
        let wanted = mark.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
        let end = bytes.range.upperBound
        let places = bytes.data.withUnsafeBytes { buffer in
            stride(from: 0, to: max(0, end - 7), by: 8).filter {
                buffer.loadUnaligned(fromByteOffset: $0, as: UInt64.self) == wanted
            }
        }
        for place in places where textHeaps[place] == nil { _ = try HDF5TextHeap(in: bytes, at: place) }
    }
}

/// A heap of texts.
struct HDF5TextHeap {
    /// The length of each text, by its number.
    let lengths: [Int: Int]

    init(in file: HDF5Bytes, at place: Int) throws(HDF5Fault) {
        try HDF5Fault.unless(file.has("GCOL\u{1}", at: place), "a heap of texts isn't one")
        let size = try file.large(at: place + 8, "a size")
        let heap = try file.part(at: place, size, "a heap of texts")
        try HDF5Fault.unless(size >= 4096, "a heap of texts is too small")
        var lengths: [Int: Int] = [:]
        var cursor = place + 16
        // What is left at the end may be too little for a text.
        while heap.range.upperBound - cursor >= 16 {
            let number = try heap.small(at: cursor, 2)
            let length = try heap.large(at: cursor + 8, "a text's length")
            try HDF5Fault.unless(length <= size, "a text isn't inside its heap")
            // The free space has the number 0, and counts its own head.
            let step = number == 0 ? length : 16 + length.padded
            try HDF5Fault.unless(step >= 16 && step.isMultiple(of: 8), "a heap of texts doesn't end")
            try HDF5Fault.unless(step <= heap.range.upperBound - cursor, "a text isn't inside its heap")
            let isNew = lengths.updateValue(length, forKey: number) == nil
            try HDF5Fault.unless(isNew, "two texts have one number")
            cursor += step
        }
        lengths[0] = nil
        self.lengths = lengths
    }
}

/// The images of one tile in one mosaic window, one an overpass.
///
/// Beyond a limit they wait on a scratch file, so that memory doesn't grow with the number of overpasses.
struct ImageStack {
    private enum Place {
        case memory([UInt16])
        case disk(offset: Int64)
    }

    private var places: [Place] = []
    let valueCount: Int
    private let memoryLimit: Int
    private let scratchFolder: String
    private var scratch: ScratchFile?

    /// - Parameters:
    ///   - valueCount: The values of each image.
    ///   - memoryLimit: Bytes of images that are held in memory.
    ///   - scratchFolder: Where the scratch file goes when one is needed.
    init(valueCount: Int, memoryLimit: Int, scratchFolder: String) {
        self.valueCount = valueCount
        self.memoryLimit = memoryLimit
        self.scratchFolder = scratchFolder
    }

    var count: Int { places.count }

    mutating func append(_ values: [UInt16]) throws {
        precondition(values.count == valueCount, "the images of a stack are of one size")
        guard (places.count + 1) * valueCount * MemoryLayout<UInt16>.stride > memoryLimit else {
            places.append(.memory(values))
            return
        }
        let scratch = try scratch ?? ScratchFile(in: scratchFolder)
        self.scratch = scratch
        let offset = try values.withUnsafeBufferPointer { values throws(ImageryError) in try scratch.store(values) }
        places.append(.disk(offset: offset))
    }

    /// Copies a run of values of one image.
    func load(_ run: Range<Int>, of index: Int, into part: UnsafeMutableBufferPointer<UInt16>) throws(ImageryError) {
        switch places[index] {
        case .memory(let values): values.withUnsafeBufferPointer { _ = part.update(fromContentsOf: $0[run]) }
        case .disk(let offset):
            try scratch?.read(into: part, from: offset + Int64(run.lowerBound * MemoryLayout<UInt16>.stride))
        }
    }
}

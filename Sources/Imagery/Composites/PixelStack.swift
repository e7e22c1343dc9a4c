/// The digital numbers of several images at the same place, one row at a time.
struct PixelStack {
    private let images: [TileImage]
    private let width: Int
    private let network: SortingNetwork

    init(_ images: [TileImage], width: Int) {
        self.images = images
        self.width = width
        self.network = SortingNetwork(count: images.count)
    }

    /// The values of a composite: twice the digital number, 0 where every image is masked.
    func values(count: Int, by method: CompositeMethod) -> [UInt16] {
        guard !images.isEmpty else { return [UInt16](repeating: 0, count: count) }
        return [UInt16](unsafeUninitializedCapacity: count) { values, initialized in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: images.count * width) { rows in
                for start in stride(from: 0, to: count, by: width) {
                    load(start, into: rows)
                    network.sortColumns(of: rows, width: width)
                    for column in 0..<width {
                        values[start + column] = pick(column, of: rows, by: method)
                    }
                }
            }
            initialized = count
        }
    }

    private func load(_ start: Int, into rows: UnsafeMutableBufferPointer<UInt16>) {
        for (index, image) in images.enumerated() {
            image.pixels.withUnsafeBufferPointer { pixels in
                let row = UnsafeMutableBufferPointer(rebasing: rows[index * width..<(index + 1) * width])
                _ = row.update(fromContentsOf: pixels[start..<start + width])
            }
        }
    }

    /// Picks from one sorted column, where the masked images are the zeros at its start.
    private func pick(
        _ column: Int, of rows: UnsafeMutableBufferPointer<UInt16>, by method: CompositeMethod
    ) -> UInt16 {
        var masked = 0
        while masked < images.count, rows[masked * width + column] == 0 { masked += 1 }
        let seen = images.count - masked
        guard seen > 0 else { return 0 }
        let (lower, upper) = method == .min ? (masked, masked) : (masked + (seen - 1) / 2, masked + seen / 2)
        let sum = UInt32(rows[lower * width + column]) + UInt32(rows[upper * width + column])
        return UInt16(min(sum, Composite.largestValue))
    }
}

extension ImageStack {
    /// One composite of all images: twice the digital number, 0 where every image is masked.
    ///
    /// `clearest` is the image with the fewest masked pixels, which ``CompositeMethod/minMasked`` takes alone.
    func reduced(by method: CompositeMethod, clearest: Int?) throws -> [UInt16] {
        let indices = chosen(by: method, clearest: clearest)
        let reduction = SceneReduction(count: indices.count, method: method)
        return try runs(of: indices, valueCount: valueCount) { rows, width, values in
            reduction.reduce(rows, width: width, into: values)
        }
    }

    /// How many of the images that go into a composite show each pixel.
    func counts(of pixelCount: Int, by method: CompositeMethod, clearest: Int?) throws -> [UInt16] {
        try runs(of: chosen(by: method, clearest: clearest), valueCount: pixelCount) { rows, width, counts in
            SceneReduction.countSeen(rows, width: width, into: counts)
        }
    }

    private func chosen(by method: CompositeMethod, clearest: Int?) -> [Int] {
        method == .minMasked ? clearest.map { [$0] } ?? [] : Array(0..<count)
    }

    /// Fills an array by runs of values, small enough that those of all images stay near the processor.
    private func runs(
        of indices: [Int], valueCount: Int,
        _ fill: ([UnsafePointer<UInt16>], Int, UnsafeMutablePointer<UInt16>) -> Void
    ) throws -> [UInt16] {
        guard !indices.isEmpty else { return [UInt16](repeating: 0, count: valueCount) }
        let length = 4_096
        let buffer = UnsafeMutablePointer<UInt16>.allocate(capacity: indices.count * length)
        defer { buffer.deallocate() }
        let rows = indices.indices.map { UnsafePointer(buffer + $0 * length) }
        var result = [UInt16](repeating: 0, count: valueCount)
        for start in stride(from: 0, to: valueCount, by: length) {
            let run = start..<min(start + length, valueCount)
            for (row, index) in indices.enumerated() {
                try load(
                    run, of: index, into: UnsafeMutableBufferPointer(start: buffer + row * length, count: run.count))
            }
            result.withUnsafeMutableBufferPointer { result in
                guard let base = result.baseAddress else { return }
                fill(rows, run.count, base + start)
            }
        }
        return result
    }
}

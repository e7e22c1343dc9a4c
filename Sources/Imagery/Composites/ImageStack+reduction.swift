extension ImageStack {
    /// One composite of all images: twice the digital number, 0 where every image is masked.
    ///
    /// - Parameters:
    ///   - method: How values become one.
    ///   - clearest: The image with the fewest masked pixels, which ``CompositeMethod/minMasked`` takes.
    func reduced(by method: CompositeMethod, clearest: Int?) throws -> [UInt16] {
        let indices = method == .minMasked ? clearest.map { [$0] } ?? [] : Array(0..<count)
        let reduction = SceneReduction(count: indices.count, method: method)
        return try runs(of: indices, valueCount: valueCount) { rows, width, values in
            reduction.reduce(rows, width: width, into: values)
        }
    }

    /// How many images show each pixel.
    func counts(of pixelCount: Int) throws -> [UInt16] {
        try runs(of: Array(0..<count), valueCount: pixelCount) { rows, width, counts in
            SceneReduction.countSeen(rows, width: width, into: counts)
        }
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

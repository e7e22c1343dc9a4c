import CKernels

/// Weights in the order in which the inner loop reads them.
///
/// Filters come in blocks of two vectors, one at the end where that is enough; a block holds, row by row, the weights of
/// its filters, padded with zeros.
struct PackedKernel: Sendable {
    /// Numbers that a pixel of the result is a sum of: taps x channels.
    let rows: Int
    /// Those of them that are zeros to fill channels up.
    var zeroRows = 0
    let filters: Int
    /// The filters with those that pad them to whole vectors.
    let paddedFilters: Int
    private let weights: [Float]
    private let bias: [Float]

    /// Packs rows x filters; with `zeroBias` as many zeros follow the bias.
    init(_ kernel: [Float], bias: [Float], zeroBias: Bool = false) {
        let lanes = Int(MINEMAP_LANES)
        let filters = bias.count
        let rows = kernel.count / max(1, filters)
        let padded = (filters + lanes - 1) / lanes * lanes
        var packed: [Float] = []
        packed.reserveCapacity(padded * rows)
        var filter = 0
        while filter < filters {
            let block = padded - filter > lanes ? 2 * lanes : lanes
            for row in 0..<rows {
                for place in filter..<(filter + block) {
                    packed.append(place < filters ? kernel[row * filters + place] : 0)
                }
            }
            filter += block
        }
        self.rows = rows
        self.filters = filters
        self.weights = packed
        self.paddedFilters = padded
        self.bias = bias + [Float](repeating: 0, count: padded - filters + (zeroBias ? padded : 0))
    }

    /// Writes the sums of a run of pixels.
    func convolve(
        _ spans: UnsafeBufferPointer<minemap_span>, pixels: Int, relu: Bool, to output: UnsafeMutablePointer<Float>
    ) {
        withPacked { kernel in
            minemap_convolve(
                &kernel, spans.baseAddress, Int64(spans.count), Int64(pixels), relu ? 1 : 0, output, Int64(filters))
        }
    }

    /// Lends the weights to an inner loop.
    func withPacked(_ body: (inout minemap_packed) -> Void) {
        weights.withUnsafeBufferPointer { weights in
            bias.withUnsafeBufferPointer { bias in
                var kernel = minemap_packed(
                    weights: weights.baseAddress, bias: bias.baseAddress, rows: Int64(rows), filters: Int64(filters))
                body(&kernel)
            }
        }
    }
}

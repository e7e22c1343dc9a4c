import CKernels

extension TilePixels {
    /// One row of pixels, normalised, the channels of a pixel together.
    package func normalised(row: Int) -> [Float] {
        var values = [Float](repeating: 0, count: width * channels)
        let scales = normalization.scales(channels: channels, unitsPerDN: unitsPerDN)
        values.withUnsafeMutableBufferPointer { normalise(row: row, by: scales, to: $0, pitch: channels) }
        return values
    }

    /// Writes pixels of one row, normalised, the channels of a pixel together: from a column on, as many as there is
    /// room for, each filled with zeros up to `pitch` numbers.
    func normalise(
        row: Int, from column: Int = 0, by scales: [minemap_scale], to target: UnsafeMutableBufferPointer<Float>,
        pitch: Int
    ) {
        let pixels = target.count / pitch
        precondition(row < height && column + pixels <= width, "the pixels are in the tile")
        values.withUnsafeBufferPointer { values in
            guard let start = values.baseAddress, let target = target.baseAddress else { return }
            minemap_normalise(
                start + row * width + column, Int64(height * width), Int64(pixels), Int64(channels), scales, target,
                Int64(pitch))
        }
    }
}

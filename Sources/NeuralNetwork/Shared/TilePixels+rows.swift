import CKernels

extension TilePixels {
    /// One row of pixels, normalised, the channels of a pixel together.
    package func normalised(row: Int) -> [Float] {
        var values = [Float](repeating: 0, count: width * channels)
        let scales = normalization.scales(channels: channels, unitsPerDN: unitsPerDN)
        values.withUnsafeMutableBufferPointer { normalise(row: row, by: scales, to: $0) }
        return values
    }

    /// Writes one row of pixels, normalised, the channels of a pixel together.
    func normalise(row: Int, by scales: [minemap_scale], to target: UnsafeMutableBufferPointer<Float>) {
        precondition(row < height && target.count >= width * channels, "no room for a row of pixels")
        values.withUnsafeBufferPointer { values in
            guard let start = values.baseAddress, let target = target.baseAddress else { return }
            minemap_normalise(
                start + row * width, Int64(height * width), Int64(width), Int64(channels), scales, target)
        }
    }
}

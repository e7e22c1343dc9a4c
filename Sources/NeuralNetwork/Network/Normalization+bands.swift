extension Normalization {
    /// Normalises one band into its channel of pixels that lie one after the other, channels together.
    ///
    ///     output[pixel · channels + channel] = value(of: band[pixel] / unitsPerDN)
    ///
    /// `unitsPerDN` is 1 for scenes, and 2 for composites, which keep halves by storing twice the DN.
    /// Do this once for a tile, and cut windows from it: windows overlap.
    package func apply(
        toBand band: UnsafeBufferPointer<UInt16>, channel: Int, of channels: Int, unitsPerDN: Int = 1,
        into output: UnsafeMutableBufferPointer<Float>
    ) {
        precondition(output.count >= band.count * channels, "no room for \(band.count) pixels of \(channels) channels")
        switch self {
        case .standardize(let mean, let deviation):
            let mean = mean[channel]
            let deviation = deviation[channel]
            fill(output, channel, channels, band, unitsPerDN) { ($0 - mean) / deviation }
        case .scale(let divisor, .none):
            fill(output, channel, channels, band, unitsPerDN) { $0 / divisor }
        case .scale(let divisor, .some(let clip)):
            fill(output, channel, channels, band, unitsPerDN) {
                min(max($0 / divisor, clip.lowerBound), clip.upperBound)
            }
        }
    }

    /// Normalises pixels whose channels lie together already, like a window of a golden file.
    package func apply(
        toPixels pixels: UnsafeBufferPointer<UInt16>, channels: Int, unitsPerDN: Int = 1,
        into output: UnsafeMutableBufferPointer<Float>
    ) {
        precondition(output.count >= pixels.count, "no room for \(pixels.count) values")
        for index in 0..<pixels.count {
            output[index] = value(of: Double(pixels[index]) / Double(unitsPerDN), channel: index % channels)
        }
    }

    // Inlined into each case above, so that the choice between them isn't made anew for every pixel.
    @inline(__always)
    private func fill(
        _ output: UnsafeMutableBufferPointer<Float>, _ channel: Int, _ channels: Int,
        _ band: UnsafeBufferPointer<UInt16>, _ unitsPerDN: Int, _ normalise: (Double) -> Double
    ) {
        // Both 1 and 1/2 are exact, so multiplying is dividing.
        let dnPerUnit = 1 / Double(unitsPerDN)
        for pixel in 0..<band.count {
            output[pixel * channels + channel] = Float(normalise(Double(band[pixel]) * dnPerUnit))
        }
    }
}

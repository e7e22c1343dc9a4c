package import CKernels

extension Normalization {
    /// The normalisation of each channel as a factor, a shift and limits.
    ///
    /// Dividing once here instead of for every pixel moves a result by at most the last bit of a double.
    package func scales(channels: Int, unitsPerDN: Int) -> [minemap_scale] {
        let units = Double(unitsPerDN)
        return (0..<channels).map { channel in
            switch self {
            case .standardize(let mean, let deviation):
                minemap_scale(
                    factor: 1 / (deviation[channel] * units), shift: -mean[channel] / deviation[channel],
                    lowest: -.infinity, highest: .infinity)
            case .scale(let divisor, let clip):
                minemap_scale(
                    factor: 1 / (divisor * units), shift: 0, lowest: clip?.lowerBound ?? -.infinity,
                    highest: clip?.upperBound ?? .infinity)
            }
        }
    }
}

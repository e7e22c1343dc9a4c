import Imagery

/// What makes a patch doubtful as something to learn from.
package enum PatchDefect: String, Sendable, CaseIterable {
    /// A tenth of its pixels or more are black: the mean of their bands is below DN 10 (definitions.md, C.9).
    case black
    /// A tenth of its pixels or more are 0 in every band.
    case masked
    /// A tenth of its pixels or more are at the largest number in every band, where the dataset's pixels were clipped.
    case saturated
    /// All its pixels are alike.
    case blank
    /// Half of its pixels or more look like clouds (``CloudLook``).
    case cloudy

    /// The part of a patch's pixels that are black, for whoever filters them.
    package static let mostBlack = 0.1

    static func defects(of pixels: ArraySlice<UInt16>, in dataset: PatchDataset) -> Set<PatchDefect> {
        let bands = dataset.bands.count
        let look = CloudLook(of: dataset)
        let top = dataset.clippedAt.map { UInt16(clamping: $0) } ?? .max
        var (black, masked, saturated, cloudy, others) = (0, 0, 0, 0, 0)
        var start = pixels.startIndex
        while start < pixels.endIndex {
            let pixel = pixels[start..<(start + bands)]
            if pixel.isBlack { black += 1 }
            if pixel.allSatisfy({ $0 == 0 }) { masked += 1 }
            if pixel.allSatisfy({ $0 >= top }) { saturated += 1 }
            if look?.isCloud(pixel) ?? false { cloudy += 1 }
            if !pixel.elementsEqual(pixels.prefix(bands)) { others += 1 }
            start += bands
        }
        let count = Double(pixels.count / bands)
        var defects: Set<PatchDefect> = others == 0 ? [.blank] : []
        if Double(black) >= mostBlack * count { defects.insert(.black) }
        if Double(masked) >= mostBlack * count { defects.insert(.masked) }
        if Double(saturated) >= mostBlack * count { defects.insert(.saturated) }
        if Double(cloudy) >= 0.5 * count { defects.insert(.cloudy) }
        return defects
    }
}

extension ArraySlice<UInt16> {
    /// Whether a pixel is black: the mean of its bands is below DN 10.
    ///
    /// Reference: `filter_black`, definitions.md, C.9.
    var isBlack: Bool { reduce(0) { $0 + Int($1) } < 10 * count }
}

package import Geography

extension Composite {
    /// Composites images of one extent with the same bands.
    package init(
        of images: [TileImage], bands: [Band], in extent: Extent, by method: CompositeMethod = .median
    ) {
        precondition(
            images.allSatisfy { $0.extent == extent && $0.bands == bands }, "the images lie on the composite's grid")
        let chosen = method == .minMasked ? images.fewestMasked : images[...]
        let reduction = SceneReduction(count: chosen.count, method: method)
        let pixelCount = extent.width * extent.height
        let count = bands.count * pixelCount
        var counts = [UInt16](repeating: 0, count: pixelCount)
        var values = [UInt16](repeating: 0, count: count)
        values.withUnsafeMutableBufferPointer { values in
            guard let values = values.baseAddress else { return }
            chosen.withPixels { reduction.reduce($0, width: count, into: values) }
        }
        counts.withUnsafeMutableBufferPointer { counts in
            guard let counts = counts.baseAddress else { return }
            chosen.withPixels { SceneReduction.countSeen($0, width: pixelCount, into: counts) }
        }
        self.init(extent: extent, bands: bands, values: values, sceneCounts: counts)
    }
}

extension [TileImage] {
    /// The image with the fewest masked pixels; of equals the first.
    fileprivate var fewestMasked: ArraySlice<TileImage> {
        guard let fewest = indices.min(by: { self[$0].maskedCount < self[$1].maskedCount }) else { return [] }
        return self[fewest...fewest]
    }
}

extension ArraySlice<TileImage> {
    /// Calls the closure with where the pixels of each image are, which is true until it returns.
    fileprivate func withPixels(
        after others: [UnsafePointer<UInt16>] = [], _ body: ([UnsafePointer<UInt16>]) -> Void
    ) {
        guard let image = first else { return body(others) }
        image.pixels.withUnsafeBufferPointer { pixels in
            guard let pixels = pixels.baseAddress else { return }
            dropFirst().withPixels(after: others + [pixels], body)
        }
    }
}

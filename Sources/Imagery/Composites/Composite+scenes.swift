package import Geography

extension Composite {
    /// Composites the scenes of one mosaic window.
    ///
    /// Holds the bands of every scene on the tile at once: 2 bytes a pixel, band and scene. No scene gives a composite
    /// that is masked everywhere.
    package init(
        of scenes: [Scene], bands: [Band], in extent: Extent, by method: CompositeMethod = .median
    ) throws {
        let images = try scenes.map { try $0.read(bands, in: extent) }
        self.init(of: images, bands: bands, in: extent, by: method)
    }

    /// Composites images of one extent with the same bands.
    package init(
        of images: [TileImage], bands: [Band], in extent: Extent, by method: CompositeMethod = .median
    ) {
        precondition(
            images.allSatisfy { $0.extent == extent && $0.bands == bands }, "the images lie on the composite's grid")
        let chosen = method == .minMasked ? images.fewestMasked : images[...]
        let reduction = SceneReduction(count: chosen.count, method: method)
        let count = bands.count * extent.width * extent.height
        var values = [UInt16](repeating: 0, count: count)
        values.withUnsafeMutableBufferPointer { values in
            guard let values = values.baseAddress else { return }
            chosen.withPixels { reduction.reduce($0, width: count, into: values) }
        }
        self.init(extent: extent, bands: bands, values: values)
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

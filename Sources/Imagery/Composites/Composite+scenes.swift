package import Geography

extension Composite {
    /// Composites the scenes of one mosaic window.
    ///
    /// Holds the bands of every scene on the tile at once: 2 bytes a pixel, band and scene. No scene gives a composite
    /// that is masked everywhere.
    package init(
        of scenes: [Scene], bands: [Band], in extent: Extent, by method: CompositeMethod = .median
    ) throws {
        var notes: [SceneFault] = []
        let images = try scenes.map { try $0.read(bands, in: extent, noting: &notes) }
        self.init(of: images, bands: bands, in: extent, by: method)
    }

    /// Composites images of one extent with the same bands.
    package init(
        of images: [TileImage], bands: [Band], in extent: Extent, by method: CompositeMethod = .median
    ) {
        precondition(
            images.allSatisfy { $0.extent == extent && $0.bands == bands }, "the images lie on the composite's grid")
        let chosen = method == .minMasked ? Array(images.fewestMasked) : images
        let size = extent.width * extent.height
        let values = PixelStack(chosen, width: extent.width).values(count: bands.count * size, by: method)
        let counts = (0..<size).map { place in UInt16(chosen.count { $0.pixels[place] != 0 }) }
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

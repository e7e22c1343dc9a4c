package import Geography

/// Makes the composites of tiles: which bands, how, and by which rules overpasses are taken.
package struct TileCompositor: Sendable {
    package let bands: [Band]
    package var method = CompositeMethod.median
    /// With fewer overpasses a tile counts as not observed.
    package var minimumScenes = 1
    /// The part of a tile that an overpass must show.
    package var minimumCoverage = 0.0
    /// Where pixels go that don't fit into memory.
    package let scratchFolder: String
    /// Bytes of images that are held in memory for one tile.
    package var memoryLimit = 256 << 20

    package init(bands: [Band], scratchFolder: String) {
        self.bands = bands
        self.scratchFolder = scratchFolder
    }

    /// Composites overpasses over a tile.
    ///
    /// Bad scenes are left out and told in the record. No overpass gives a composite that is masked everywhere.
    ///
    /// - Parameters:
    ///   - acquisitions: In the order of their dates.
    ///   - extent: The tile.
    ///   - reader: Where pixels come from.
    ///   - hide: Which pixels of a scene are clouds or their shadows, on the tile's grid row by row; `nil` for none.
    /// - Returns: The composite, and what went into it.
    /// - Throws: ``ImageryError`` when there is no room for what doesn't fit into memory.
    package func composite(
        _ acquisitions: [Acquisition], over extent: Extent, through reader: some PixelReader,
        hiding hide: (Scene) throws -> [Bool]?
    ) throws -> (composite: Composite, record: CompositeRecord) {
        let pixelCount = extent.width * extent.height
        var record = CompositeRecord()
        var stack = ImageStack(
            valueCount: bands.count * pixelCount, memoryLimit: memoryLimit, scratchFolder: scratchFolder)
        var clearest: (count: Int, index: Int)?
        for acquisition in acquisitions {
            let image = try acquisition.read(bands, in: extent, through: reader, hiding: hide)
            let reason = reasonToLeaveOut(image)
            record.add(acquisition, image, leftOut: reason, pixelCount: pixelCount)
            guard reason == nil else { continue }
            if clearest.map({ image.clearCount > $0.count }) ?? true { clearest = (image.clearCount, stack.count) }
            try stack.append(image.pixels)
        }
        if record.usedCount < minimumScenes, record.usedCount > 0 {
            record.notObserved = "\(record.usedCount) of the \(minimumScenes) overpasses that it takes"
            stack = ImageStack(valueCount: bands.count * pixelCount, memoryLimit: 0, scratchFolder: scratchFolder)
            clearest = nil
        }
        let values = try stack.reduced(by: method, clearest: clearest?.index)
        let counts = try stack.counts(of: pixelCount, by: method, clearest: clearest?.index)
        record.observedShare = Double(counts.count { $0 > 0 }) / Double(pixelCount)
        return (Composite(extent: extent, bands: bands, values: values, sceneCounts: counts), record)
    }

    private func reasonToLeaveOut(_ image: AcquisitionImage) -> String? {
        if image.coveredCount == 0 { return "it shows nothing of the tile" }
        if image.coverage < minimumCoverage { return "it shows less of the tile than 'min_coverage' asks" }
        return image.clearCount == 0 ? "all of it is hidden by clouds" : nil
    }
}

extension CompositeRecord {
    fileprivate mutating func add(
        _ acquisition: Acquisition, _ image: AcquisitionImage, leftOut reason: String?, pixelCount: Int
    ) {
        looks.append(
            Look(
                name: acquisition.name, date: acquisition.date, scenes: acquisition.scenes.map(\.name),
                coverage: image.coverage, clear: Double(image.clearCount) / Double(pixelCount), leftOut: reason))
        for fault in image.faults where !faults.contains(fault) { faults.append(fault) }
    }
}

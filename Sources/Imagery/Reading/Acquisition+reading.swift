import GeoIO
package import Geography

extension Acquisition {
    /// Reads bands on the grid of a tile, from all granules of the overpass.
    ///
    /// A pixel that several granules show is taken from the first that has data there, those of the tile's own UTM zone
    /// first, so that it counts once. A granule that can't be read is left out and told.
    ///
    /// - Parameters:
    ///   - bands: In the order of the image.
    ///   - extent: The tile.
    ///   - reader: Where pixels come from.
    ///   - hide: Which pixels of a scene on the tile's grid are clouds or their shadows, row by row.
    /// - Returns: The image, with what was wrong with its scenes.
    /// - Throws: ``ImageryError`` when the disk is full, which no scene is to blame for.
    package func read(
        _ bands: [Band], in extent: Extent, through reader: some PixelReader,
        hiding hide: (Scene) throws -> [Bool]?
    ) throws -> AcquisitionImage {
        var image = AcquisitionImage(extent: extent, bands: bands)
        for scene in scenes.sorted(by: { $0.comes(before: $1, in: extent.crs) }) {
            do {
                let pixels = try scene.read(bands, in: extent, through: reader, noting: &image.faults)
                guard pixels.maskedCount < extent.width * extent.height else { continue }
                image.fill(from: pixels, hiding: try hide(scene))
            } catch let error as ImageryError where error.isOfTheMachine {
                throw error
            } catch {
                image.faults.append(SceneFault(of: scene, error))
            }
        }
        return image
    }
}

extension Scene {
    /// Whether the scene's pixels are taken before another's on a tile of some zone; a stable order.
    fileprivate func comes(before other: Scene, in crs: CRS) -> Bool {
        let (own, others) = (lies(in: crs), other.lies(in: crs))
        return own == others ? name < other.name : own
    }

    /// Whether the granule's name says that it lies in the zone.
    private func lies(in crs: CRS) -> Bool {
        guard let zone = granule.flatMap({ Int($0.prefix(2)) }) else { return true }
        return crs == .utmNorth(zone: zone)
    }
}

extension SceneFault {
    /// What went wrong when a scene was read.
    ///
    /// A remote read that failed, although it was tried again, may succeed another day: the server is well, or the
    /// credentials are there.
    package init(of scene: Scene, _ error: any Error) {
        if let fault = error as? SceneFault {
            self = fault
            return
        }
        let lines = "\(error)".split(separator: "\n", maxSplits: 1).map(String.init)
        let reason = lines.first ?? "it can't be read"
        self.init(
            scene: scene.name, reason: reason.hasSuffix(".") ? String(reason.dropLast()) : reason,
            remedy: lines.count > 1 ? lines[1] : "Get the scene again.")
        isPassing = scene.files.values.contains { Remote.isRemote($0.path) }
    }
}

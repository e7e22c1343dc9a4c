import GeoIO
package import Geography

extension Scene {
    /// Reads bands on the grid of a tile, nearest neighbour, on the scale that the networks saw.
    ///
    /// Each pixel takes the value of the file's pixel that contains its centre, also where the bands' origins and
    /// resolutions differ, and also from a neighbouring UTM zone. It is masked when any of the bands has no data:
    /// digital number 0, the file's own no-data value, a saturated detector, or no pixel at all. Clouds are not hidden.
    ///
    /// - Parameters:
    ///   - bands: In the order of the image.
    ///   - extent: The tile.
    ///   - reader: Where pixels come from.
    ///   - notes: Takes what the pixels say against the metadata.
    /// - Returns: The image.
    /// - Throws: ``ImageryError`` when a band is missing or the bands don't fit together, `RasterError` when a file
    ///   can't be read, `CoordinateError` when its place can't be projected.
    package func read(
        _ bands: [Band], in extent: Extent, through reader: some PixelReader = FileReader(),
        noting notes: inout [SceneFault]
    ) throws -> TileImage {
        precondition(!bands.isEmpty, "an image has a band")
        var maps: [Extent: PixelMap] = [:]
        var pixels: [UInt16] = []
        pixels.reserveCapacity(bands.count * extent.width * extent.height)
        var first: (path: String, crs: CRS)?
        for band in bands {
            let file = try file(of: band)
            let grid = try reader.extent(of: file.path)
            if let first, first.crs != grid.crs {
                throw ImageryError.twoSystems(
                    first: first.path, firstCRS: first.crs, second: file.path, secondCRS: grid.crs)
            }
            first = first ?? (file.path, grid.crs)
            let map = try maps[grid] ?? PixelMap(from: grid, to: extent)
            maps[grid] = map
            var numbers = try map.window.map { try reader.read(file, in: $0) } ?? []
            if let note = file.radiometry.harmonise(&numbers, of: band) {
                notes.append(
                    SceneFault(scene: name, reason: note, remedy: Radiometry.remedy, consequence: .kept))
            }
            pixels += map.values(of: numbers, outside: 0)
        }
        return TileImage(extent: extent, bands: bands, pixels: pixels)
    }

    private func file(of band: Band) throws(ImageryError) -> BandFile {
        guard let file = files[band] else { throw .noBand(band, folder: source, present: bands) }
        return file
    }
}

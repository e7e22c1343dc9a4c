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
        let maps = try maps(of: bands, on: extent, through: reader)
        let parts = try bands.mapConcurrently { band -> (numbers: [UInt16], note: String?) in
            let file = try file(of: band)
            let map = maps[band]
            var numbers = try map?.window.map { try reader.read(file, in: $0) } ?? []
            let note = file.radiometry.harmonise(&numbers, of: band)
            return (map?.values(of: numbers, outside: 0) ?? [], note)
        }
        notes += parts.compactMap(\.note).map {
            SceneFault(scene: name, reason: $0, remedy: Radiometry.remedy, consequence: .kept)
        }
        var pixels: [UInt16] = []
        pixels.reserveCapacity(bands.count * extent.width * extent.height)
        for part in parts { pixels += part.numbers }
        return TileImage(extent: extent, bands: bands, pixels: pixels)
    }

    /// How each band lies on the grid of a tile; bands that lie alike share it.
    private func maps(of bands: [Band], on extent: Extent, through reader: some PixelReader) throws -> [Band: PixelMap]
    {
        var maps: [Band: PixelMap] = [:]
        var known: [Extent: PixelMap] = [:]
        var first: (path: String, crs: CRS)?
        for band in bands {
            let path = try file(of: band).path
            let grid = try reader.extent(of: path)
            if let first, first.crs != grid.crs {
                throw ImageryError.twoSystems(first: first.path, firstCRS: first.crs, second: path, secondCRS: grid.crs)
            }
            first = first ?? (path, grid.crs)
            let map = try known[grid] ?? PixelMap(from: grid, to: extent)
            known[grid] = map
            maps[band] = map
        }
        return maps
    }

    private func file(of band: Band) throws(ImageryError) -> BandFile {
        guard let file = files[band] else { throw .noBand(band, folder: source, present: bands) }
        return file
    }
}

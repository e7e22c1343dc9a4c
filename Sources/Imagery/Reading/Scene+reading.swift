import GeoIO
package import Geography

extension Scene {
    /// Reads bands on the grid of a tile, nearest neighbour.
    ///
    /// Each pixel takes the value of the file's pixel that contains its centre, also where the bands' origins and
    /// resolutions differ, and also from a neighbouring UTM zone. It is masked when the scene's mask isn't 0 there, or
    /// any of the bands has no data: digital number 0, the file's own no-data value, or no pixel at all. Ground that
    /// the mask file doesn't reach counts as masked. One read a file, of the window that is needed.
    ///
    /// - Throws: ``ImageryError`` when a band is missing or the bands don't fit together, `RasterError` when a file
    ///   can't be read, `CoordinateError` when its place can't be projected.
    package func read(
        _ bands: [Band], in extent: Extent, through reader: some PixelReader = FileReader()
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
            let numbers = try map.window.map { try reader.read(file, in: $0) }
            let mapped = map.values(of: numbers ?? [], outside: 0)
            pixels += file.radiometry.table.map { table in mapped.map { table[Int($0)] } } ?? mapped
        }
        if let mask = masks.external { try clear(&pixels, where: mask, in: extent) }
        return TileImage(extent: extent, bands: bands, pixels: pixels)
    }

    private func file(of band: Band) throws(ImageryError) -> BandFile {
        guard let file = files[band] else { throw .noBand(band, folder: source, present: bands) }
        return file
    }

    /// Sets the first band to 0 under the mask, which masks the pixel in all of them.
    private func clear(_ pixels: inout [UInt16], where mask: String, in extent: Extent) throws {
        let file = try Dataset(reading: mask)
        let clouds = try file.readFloats(1, through: PixelMap(from: file.extent(), to: extent))
        // Outside of the mask's file a cloud is not a number, which isn't 0 either.
        for (place, cloud) in clouds.enumerated() where cloud != 0 { pixels[place] = 0 }
    }
}

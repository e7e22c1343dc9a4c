import GeoIO
package import Geography

extension Composite {
    /// Takes a composite that somebody else made, as it is: nearest neighbour on the grid of a tile.
    ///
    /// The published system caches its composites so, in EPSG:4326 or UTM, digital numbers with 0 for masked. A pixel is
    /// masked where any of the bands has 0 or no data.
    ///
    /// - Parameters:
    ///   - path: A raster with a band for each of Sentinel-2's, in `order` unless their names say it.
    ///   - bands: What is wanted, in the order of the composite.
    ///   - extent: The tile.
    ///   - order: The bands of files that don't name them.
    /// - Throws: ``ImageryError/notReadyMade(path:reason:)`` when the file's bands can't be told or one is missing, and
    ///   `RasterError`.
    package init(readyMade path: String, bands: [Band], in extent: Extent, order: [Band]) throws {
        let file = try Dataset(reading: path)
        let names = try (1...max(1, file.bandCount)).map { try file.name(ofBand: $0) }
        let named = names.compactMap { Band($0) }
        let held = named.count == names.count ? named : order
        guard held.count == file.bandCount else {
            throw ImageryError.notReadyMade(
                path: path, reason: "it has \(file.bandCount) bands, and the model's card lists \(order.count)")
        }
        let map = try PixelMap(from: try file.extent(allowingOblong: true), to: extent)
        var pixels: [UInt16] = []
        for band in bands {
            guard let index = held.firstIndex(of: band) else {
                throw ImageryError.notReadyMade(path: path, reason: "it has no band \(band)")
            }
            pixels += try file.read(index + 1, through: map)
        }
        let image = TileImage(extent: extent, bands: bands, pixels: pixels)
        self.init(of: [image], bands: bands, in: extent)
    }
}

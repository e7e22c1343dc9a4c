import CGDAL
package import Geography

/// A raster in memory that others are laid on, each brought to its grid.
///
///     let mosaic = try Mosaic(on: grid, bandCount: 3)
///     for tile in tiles { try mosaic.lay(tile.pixels, of: tile.extent) }
///     let pixels = try mosaic.pixels()
///
/// 0 stands for nothing, in all bands or in none. What is laid on later covers what lies there, except where it holds
/// nothing. Pixels are interpolated between the four nearest, and over a wider neighbourhood where the grid is coarser.
package struct Mosaic: ~Copyable {
    package let extent: Extent
    private let bandCount: Int
    private let raster: MemoryRaster

    package init(on extent: Extent, bandCount: Int) throws {
        self.extent = extent
        self.bandCount = bandCount
        raster = try MemoryRaster(on: extent, bandCount: bandCount)
    }

    /// Lays pixels of another grid on it: band after band, in a band row by row from the top.
    package borrowing func lay(_ pixels: [UInt16], of source: Extent) throws {
        precondition(pixels.count == bandCount * source.width * source.height, "every band has every pixel")
        let layer = try MemoryRaster(on: source, bandCount: bandCount)
        try layer.write(pixels)
        let (from, to) = (layer.handle, raster.handle)
        // An eighth of a pixel is as near as GDAL's own tool places them.
        let (result, failure) = GDAL.recording {
            GDALReprojectImage(from, nil, to, nil, GRA_Bilinear, 0, 0.125, nil, nil, nil)
        }
        guard result == CE_None, failure == nil else {
            throw RasterError.cannotWarp(to: extent.crs, reason: failure ?? "GDAL gave no reason")
        }
    }

    /// Everything that was laid on it: band after band, in a band row by row from the top.
    package borrowing func pixels() throws -> [UInt16] { try raster.pixels() }
}

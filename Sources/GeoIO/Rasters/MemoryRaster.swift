import CGDAL
import Geography

/// A raster of 16-bit numbers that no file holds; 0 stands for nothing.
struct MemoryRaster: ~Copyable {
    let handle: GDALDatasetH
    private let extent: Extent
    private let bandCount: Int

    init(on extent: Extent, bandCount: Int) throws {
        self.extent = extent
        self.bandCount = bandCount
        let reference = try SpatialReference(extent.crs)
        let system = reference.handle
        let (raster, failure) = GDAL.recording { () -> GDALDatasetH? in
            guard let driver = GDALGetDriverByName("MEM") else { return nil }
            return GDALCreate(driver, "", Int32(extent.width), Int32(extent.height), Int32(bandCount), GDT_UInt16, nil)
        }
        guard let raster else {
            throw RasterError.cannotWarp(to: extent.crs, reason: failure ?? "there is no memory for the raster")
        }
        handle = raster
        var place = [extent.originX, extent.resolution, 0, extent.originY, 0, -extent.rowHeight]
        GDALSetGeoTransform(raster, &place)
        GDALSetSpatialRef(raster, system)
        for band in 1...bandCount { GDALSetRasterNoDataValue(GDALGetRasterBand(raster, Int32(band)), 0) }
    }

    deinit { GDALClose(handle) }

    borrowing func write(_ pixels: [UInt16]) throws {
        // GDAL takes a pointer that it may write to, for reading and writing alike.
        try pixels.withUnsafeBytes { try transfer(GF_Write, UnsafeMutableRawPointer(mutating: $0.baseAddress)) }
    }

    borrowing func pixels() throws -> [UInt16] {
        var pixels = [UInt16](repeating: 0, count: bandCount * extent.width * extent.height)
        try pixels.withUnsafeMutableBytes { try transfer(GF_Read, $0.baseAddress) }
        return pixels
    }

    private borrowing func transfer(_ direction: GDALRWFlag, _ bytes: UnsafeMutableRawPointer?) throws {
        let (width, height) = (Int32(extent.width), Int32(extent.height))
        let (raster, count) = (handle, Int32(bandCount))
        let (result, failure) = GDAL.recording {
            GDALDatasetRasterIO(
                raster, direction, 0, 0, width, height, bytes, width, height, GDT_UInt16, count, nil, 0, 0, 0)
        }
        guard result == CE_None else {
            throw RasterError.cannotWarp(to: extent.crs, reason: failure ?? "GDAL gave no reason")
        }
    }
}

import CGDAL

/// An open raster file, read only.
///
/// A dataset owns its GDAL handle and closes it when it goes out of scope. GDAL lets one thread at a time
/// use a handle, so a dataset can't be copied or shared: open the file once per task. A band is a number
/// from 1 that is passed to a read, never an object. GDAL knows a format by the file's content, so a
/// GeoTIFF named `.jp2` opens.
///
/// <https://gdal.org/api/raster_c_api.html>
package struct Dataset: ~Copyable {
    package let path: String
    /// Pixels in a row.
    package let width: Int
    /// Rows.
    package let height: Int
    package let bandCount: Int
    let handle: GDALDatasetH

    package init(reading path: String) throws(RasterError) {
        let flags = UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
        let (handle, failure) = RemoteFiles.withSiblings(of: path) { siblings in
            GDAL.recording { GDALOpenEx(path, flags, nil, nil, siblings) }
        }
        guard let handle else {
            throw .cannotOpen(path: path, reason: failure ?? "GDAL knows no such format")
        }
        self.path = path
        self.handle = handle
        self.width = Int(GDALGetRasterXSize(handle))
        self.height = Int(GDALGetRasterYSize(handle))
        self.bandCount = Int(GDALGetRasterCount(handle))
    }

    deinit { GDALClose(handle) }

    /// The value of pixels that hold nothing, when the file names one.
    package func noData(ofBand band: Int) throws(RasterError) -> Double? {
        var isNamed: Int32 = 0
        let value = GDALGetRasterNoDataValue(try bandHandle(band), &isNamed)
        return isNamed != 0 ? value : nil
    }

    /// What the file calls a band; empty when it has no name.
    package func name(ofBand band: Int) throws(RasterError) -> String {
        GDALGetDescription(try bandHandle(band)).map { String(cString: $0) } ?? ""
    }

    /// What stored values are multiplied by to get what they stand for; 1 when the file doesn't say.
    package func scale(ofBand band: Int) throws(RasterError) -> Double {
        GDALGetRasterScale(try bandHandle(band), nil)
    }

    /// The pixels that the file stores together and GDAL decodes at once.
    ///
    /// Blocks lie side by side from the top left corner; those at the right and bottom edge may be cut.
    package func blockSize(ofBand band: Int = 1) throws(RasterError) -> (width: Int, height: Int) {
        var (width, height): (Int32, Int32) = (0, 0)
        GDALGetBlockSize(try bandHandle(band), &width, &height)
        return (Int(width), Int(height))
    }

    func bandHandle(_ band: Int) throws(RasterError) -> GDALRasterBandH {
        // GDAL takes a band that isn't there for an error in the program, and says so on standard error.
        guard (1...max(1, bandCount)).contains(band), let handle = GDALGetRasterBand(handle, Int32(band)) else {
            throw .noBand(path: path, band: band, count: bandCount)
        }
        return handle
    }
}

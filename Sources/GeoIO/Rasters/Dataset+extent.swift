import CGDAL
package import Geography

extension Dataset {
    /// The coordinate system; `nil` when the file names none, or one without an EPSG code.
    package var crs: CRS? {
        GDALGetSpatialRef(handle).flatMap(knownCRS)
    }

    /// Where the raster lies; only one with north up, square pixels and a known system has an extent, others throw.
    ///
    /// Pixels may be higher than wide only where the caller allows it: those of rasters in degrees are.
    package func extent(allowingOblong: Bool = false) throws(RasterError) -> Extent {
        // Origin x, pixel width, row rotation, origin y, column rotation, minus the pixel height:
        // https://gdal.org/tutorials/geotransforms_tut.html
        var numbers = [Double](repeating: 0, count: 6)
        guard GDALGetGeoTransform(handle, &numbers) == CE_None else { throw .noPlace(path: path) }
        guard numbers[2] == 0, numbers[4] == 0, numbers[1] > 0, numbers[5] < 0 else {
            throw .notNorthUp(path: path)
        }
        // Resolutions that were divided out, like 1830 / 183.0000001, differ in the last digits.
        guard allowingOblong || abs(numbers[1] + numbers[5]) <= 1e-9 * numbers[1] else {
            throw .pixelsNotSquare(path: path, width: numbers[1], height: -numbers[5])
        }
        guard let crs else { throw .noCRS(path: path) }
        return Extent(
            crs: crs, originX: numbers[0], originY: numbers[3], resolution: numbers[1],
            rowHeight: allowingOblong ? -numbers[5] : nil, width: width, height: height)
    }
}

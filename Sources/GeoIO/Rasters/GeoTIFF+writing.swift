import CGDAL
import Foundation
import Geography

extension GeoTIFF {
    /// Writes the raster: packed by Zstandard, in tiles of 256 pixels, under its name only when it is whole.
    ///
    /// It goes to a temporary name in the same folder, is brought to the disk, and is renamed. A failure throws,
    /// also one that shows at the last flush, and leaves nothing behind.
    package func write(to path: String) throws(RasterError) {
        let part = "\(path).\(UInt64.random(in: 0...UInt64.max)).part"
        let (created, failure) = GDAL.recording { writeWhole(to: part) }
        let reason = failure ?? (created ? bringToDisk(part) : "GDAL gave no reason")
        guard reason == nil, rename(part, path) == 0 else {
            let reason = reason ?? lastSystemError()
            unlink(part)
            throw .cannotWrite(path: path, reason: reason)
        }
    }

    /// Returns whether the file could be made; what fails later is in GDAL's messages alone, `GDALClose` has no result.
    private func writeWhole(to path: String) -> Bool {
        // Packing a composite takes a fifth of the time that deflating at the usual level takes, and makes less of it.
        let options = [
            "COMPRESS=ZSTD", "ZSTD_LEVEL=1", "PREDICTOR=2", "TILED=YES", "INTERLEAVE=BAND", "BIGTIFF=IF_SAFER",
        ]
        let list = options.reduce(nil) { CSLAddString($0, $1) }
        defer { CSLDestroy(list) }
        guard let driver = GDALGetDriverByName("GTiff"),
            let dataset = GDALCreate(
                driver, path, Int32(extent.width), Int32(extent.height), Int32(bandNames.count), GDT_UInt16, list)
        else { return false }
        defer { GDALClose(dataset) }
        return writePlace(to: dataset) && bandNames.indices.allSatisfy { writeBand($0, to: dataset) }
    }

    private func writePlace(to dataset: GDALDatasetH) -> Bool {
        var numbers = [extent.originX, extent.resolution, 0, extent.originY, 0, -extent.rowHeight]
        guard let code = Int32(exactly: extent.crs.epsg), let reference = OSRNewSpatialReference(nil) else {
            return false
        }
        defer { OSRDestroySpatialReference(reference) }
        return OSRImportFromEPSG(reference, code) == OGRERR_NONE
            && GDALSetSpatialRef(dataset, reference) == CE_None && GDALSetGeoTransform(dataset, &numbers) == CE_None
    }

    private func writeBand(_ index: Int, to dataset: GDALDatasetH) -> Bool {
        guard let band = GDALGetRasterBand(dataset, Int32(index + 1)) else { return false }
        GDALSetDescription(band, bandNames[index])
        if let noData, GDALSetRasterNoDataValue(band, Double(noData)) != CE_None { return false }
        if let scale = scales.isEmpty ? nil : scales[index], scale != 1, GDALSetRasterScale(band, scale) != CE_None {
            return false
        }
        let (width, height) = (Int32(extent.width), Int32(extent.height))
        return pixels.withUnsafeBufferPointer { pixels in
            // GDAL takes a pointer that it may write to, for reading and writing alike.
            let start = pixels.baseAddress?.advanced(by: index * extent.width * extent.height)
            let bytes = UnsafeMutableRawPointer(mutating: start)
            return GDALRasterIO(
                band, GF_Write, 0, 0, width, height, bytes, width, height, GDT_UInt16, 0, 0) == CE_None
        }
    }
}

/// Why a file couldn't be brought to the disk: some disks find that they are full only now.
private func bringToDisk(_ path: String) -> String? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return lastSystemError() }
    defer { close(file) }
    return fsync(file) == 0 ? nil : lastSystemError()
}

private func lastSystemError() -> String { String(cString: strerror(errno)) }

import CGDAL
import Foundation
package import Geography

/// One-band JPEG 2000 files without loss, like the images of ESA's products.
package enum JPEG2000 {
    /// Writes a band; its folders are made.
    package static func write(_ pixels: [UInt16], on extent: Extent, to path: String) throws {
        let folder = URL(filePath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (isWritten, failure) = GDAL.recording { writeCopy(of: pixels, on: extent, to: path) }
        guard isWritten else { throw RasterError.cannotWrite(path: path, reason: failure ?? "GDAL gave no reason") }
    }

    // The driver makes files of whole rasters only, so the pixels go through one in memory.
    private static func writeCopy(of pixels: [UInt16], on extent: Extent, to path: String) -> Bool {
        let (width, height) = (Int32(extent.width), Int32(extent.height))
        guard let memory = GDALGetDriverByName("MEM"), let driver = GDALGetDriverByName("JP2OpenJPEG"),
            let source = GDALCreate(memory, "", width, height, 1, GDT_UInt16, nil), place(source, on: extent)
        else { return false }
        defer { GDALClose(source) }
        let written = pixels.withUnsafeBufferPointer { pixels in
            let bytes = UnsafeMutableRawPointer(mutating: pixels.baseAddress)
            return GDALRasterIO(
                GDALGetRasterBand(source, 1), GF_Write, 0, 0, width, height, bytes, width, height, GDT_UInt16, 0, 0)
        }
        let options = ["QUALITY=100", "REVERSIBLE=YES"]
        let list = options.reduce(nil) { CSLAddString($0, $1) }
        defer { CSLDestroy(list) }
        guard written == CE_None, let copy = GDALCreateCopy(driver, path, source, 0, list, nil, nil) else {
            return false
        }
        GDALClose(copy)
        return true
    }

    private static func place(_ dataset: GDALDatasetH, on extent: Extent) -> Bool {
        var numbers = [extent.originX, extent.resolution, 0, extent.originY, 0, -extent.resolution]
        guard let reference = OSRNewSpatialReference(nil) else { return false }
        defer { OSRDestroySpatialReference(reference) }
        return OSRImportFromEPSG(reference, Int32(extent.crs.epsg)) == OGRERR_NONE
            && GDALSetSpatialRef(dataset, reference) == CE_None && GDALSetGeoTransform(dataset, &numbers) == CE_None
    }
}

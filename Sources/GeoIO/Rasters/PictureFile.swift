import CGDAL
import Foundation

/// Writes pictures in the formats of the web.
enum PictureFile {
    /// Writes planes of bytes, one after the other, under a name only when the file is whole.
    static func write(
        to path: String, as format: String, options: [String], size: (width: Int, height: Int), bandCount: Int,
        _ planes: [UInt8], palette: [IndexedPicture.Shade] = []
    ) throws(RasterError) {
        GDAL.registerDrivers()
        guard let driver = GDALGetDriverByName(format) else { throw .noDriver(format: format) }
        let part = "\(path).\(UInt64.random(in: 0...UInt64.max)).part"
        let (isWritten, failure) = GDAL.recording {
            guard let picture = memory(size, bandCount, planes, palette) else { return false }
            defer { GDALClose(picture) }
            let list = options.reduce(nil) { CSLAddString($0, $1) }
            defer { CSLDestroy(list) }
            guard let copy = GDALCreateCopy(driver, part, picture, 1, list, nil, nil) else { return false }
            GDALClose(copy)
            return true
        }
        // GDAL puts what it knows of a picture's place beside it; this one knows nothing.
        unlink("\(part).aux.xml")
        guard isWritten, failure == nil, rename(part, path) == 0 else {
            unlink(part)
            throw .cannotWrite(path: path, reason: failure ?? "GDAL gave no reason")
        }
    }

    private static func memory(
        _ size: (width: Int, height: Int), _ bandCount: Int, _ planes: [UInt8], _ palette: [IndexedPicture.Shade]
    ) -> GDALDatasetH? {
        let (width, height, count) = (Int32(size.width), Int32(size.height), Int32(bandCount))
        guard let driver = GDALGetDriverByName("MEM"),
            let picture = GDALCreate(driver, "", width, height, count, GDT_Byte, nil)
        else { return nil }
        let isFilled = planes.withUnsafeBytes { planes in
            // GDAL takes a pointer that it may write to, for reading and writing alike.
            GDALDatasetRasterIO(
                picture, GF_Write, 0, 0, width, height, UnsafeMutableRawPointer(mutating: planes.baseAddress), width,
                height, GDT_Byte, count, nil, 0, 0, 0) == CE_None
        }
        guard isFilled, set(palette, of: picture) else {
            GDALClose(picture)
            return nil
        }
        return picture
    }

    private static func set(_ palette: [IndexedPicture.Shade], of picture: GDALDatasetH) -> Bool {
        guard !palette.isEmpty else { return true }
        guard let table = GDALCreateColorTable(GPI_RGB) else { return false }
        defer { GDALDestroyColorTable(table) }
        for (index, shade) in palette.enumerated() {
            var entry = GDALColorEntry(c1: Int16(shade.red), c2: Int16(shade.green), c3: Int16(shade.blue), c4: 255)
            GDALSetColorEntry(table, Int32(index), &entry)
        }
        return GDALSetRasterColorTable(GDALGetRasterBand(picture, 1), table) == CE_None
    }
}

import CGDAL
import Foundation

/// A picture for people: three bytes a pixel, red, green and blue, and which pixels show nothing.
package struct Picture: Sendable {
    package let width: Int
    package let height: Int
    /// Red, green, blue and opacity (0 or 255), plane after plane; in a plane row by row from the top.
    package let planes: [UInt8]

    package init(width: Int, height: Int, planes: [UInt8]) {
        precondition(planes.count == 4 * width * height, "every pixel has its four bytes")
        self.width = width
        self.height = height
        self.planes = planes
    }

    /// Writes the picture as PNG, under its name only when it is whole.
    package func writePNG(to path: String) throws(RasterError) {
        let part = "\(path).\(UInt64.random(in: 0...UInt64.max)).part"
        let (isWritten, failure) = GDAL.recording { write(to: part) }
        // GDAL puts what it knows of a picture's place beside it; this one knows nothing.
        unlink("\(part).aux.xml")
        guard isWritten, failure == nil, rename(part, path) == 0 else {
            unlink(part)
            throw .cannotWrite(path: path, reason: failure ?? "GDAL gave no reason")
        }
    }

    private func write(to path: String) -> Bool {
        guard let memory = GDALGetDriverByName("MEM"), let png = GDALGetDriverByName("PNG"),
            let picture = GDALCreate(memory, "", Int32(width), Int32(height), 4, GDT_Byte, nil)
        else { return false }
        defer { GDALClose(picture) }
        let isFilled = planes.withUnsafeBytes { planes in
            // GDAL takes a pointer that it may write to, for reading and writing alike.
            GDALDatasetRasterIO(
                picture, GF_Write, 0, 0, Int32(width), Int32(height),
                UnsafeMutableRawPointer(mutating: planes.baseAddress), Int32(width), Int32(height), GDT_Byte, 4, nil, 0,
                0, 0) == CE_None
        }
        guard isFilled, let copy = GDALCreateCopy(png, path, picture, 1, nil, nil, nil) else { return false }
        GDALClose(copy)
        return true
    }
}

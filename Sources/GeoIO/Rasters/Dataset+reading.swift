import CGDAL
package import Geography

extension Dataset {
    /// The stored digital numbers of a window, row by row from the top.
    ///
    /// One read of the file. Negative numbers come as 0; a band of fractions or of more than 16 bits throws.
    package func read(_ band: Int, in window: Window) throws(RasterError) -> [UInt16] {
        let type = GDALGetRasterDataType(try bandHandle(band))
        guard [GDT_Byte, GDT_UInt16, GDT_Int16].contains(type) else {
            throw .notWholeNumbers(path: path, type: GDALGetDataTypeName(type).map { String(cString: $0) } ?? "other")
        }
        return try read(band, in: window, as: GDT_UInt16, filling: 0)
    }

    /// The same of a band of any type, as 32-bit floats.
    package func readFloats(_ band: Int, in window: Window) throws(RasterError) -> [Float] {
        try read(band, in: window, as: GDT_Float32, filling: 0)
    }

    /// The stored digital numbers of a window, 0 where the file holds no data.
    package func readNumbers(_ band: Int, in window: Window) throws(RasterError) -> [UInt16] {
        var pixels = try read(band, in: window)
        if let noData = try noData(ofBand: band), let empty = UInt16(exactly: noData), empty != 0 {
            for index in pixels.indices where pixels[index] == empty { pixels[index] = 0 }
        }
        return pixels
    }

    /// The digital numbers on another grid, nearest neighbour; 0 outside of the raster and where it holds no data.
    package func read(_ band: Int, through map: PixelMap) throws(RasterError) -> [UInt16] {
        let pixels = try map.window.map { window throws(RasterError) in try readNumbers(band, in: window) }
        return map.values(of: pixels ?? [], outside: 0)
    }

    /// The values on another grid, nearest neighbour; not a number outside of the raster.
    package func readFloats(_ band: Int, through map: PixelMap) throws(RasterError) -> [Float] {
        let pixels = try map.window.map { window throws(RasterError) in try readFloats(band, in: window) }
        return map.values(of: pixels ?? [], outside: .nan)
    }

    private func read<Value>(
        _ band: Int, in window: Window, as type: GDALDataType, filling empty: Value
    ) throws(RasterError) -> [Value] {
        let bandHandle = try bandHandle(band)
        guard window.column >= 0, window.row >= 0, window.width > 0, window.height > 0,
            window.column + window.width <= width, window.row + window.height <= height
        else { throw .windowOutside(path: path, window: window, width: width, height: height) }
        var pixels = [Value](repeating: empty, count: window.pixelCount)
        let (result, failure) = GDAL.recording {
            pixels.withUnsafeMutableBytes { bytes in
                GDALRasterIO(
                    bandHandle, GF_Read, Int32(window.column), Int32(window.row), Int32(window.width),
                    Int32(window.height), bytes.baseAddress, Int32(window.width), Int32(window.height), type, 0, 0)
            }
        }
        // A decoder may report damage and still hand back what it has: pixels that are not to be trusted.
        guard result == CE_None, failure == nil else {
            throw .cannotRead(path: path, reason: failure ?? "GDAL gave no reason")
        }
        return pixels
    }
}

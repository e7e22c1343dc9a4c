import Geography

extension Picture {
    /// Writes the picture as PNG, under its name only when it is whole.
    package func writePNG(to path: String) throws(RasterError) {
        try write(to: path, as: "PNG")
    }

    /// Writes the picture as lossy WebP with exact transparency, under its name only when it is whole.
    ///
    /// - Parameters:
    ///   - path: Of the file.
    ///   - quality: From 0 to 100.
    /// - Throws: `RasterError`, also where GDAL has no WebP.
    package func writeWebP(to path: String, quality: Int) throws(RasterError) {
        try write(to: path, as: "WEBP", options: ["QUALITY=\(quality)"])
    }

    /// Reads a picture that was written before: three bands, or four with opacity.
    package init(reading path: String) throws(RasterError) {
        let file = try Dataset(reading: path)
        guard file.bandCount >= 3 else { throw .noBand(path: path, band: 3, count: file.bandCount) }
        let whole = Window(column: 0, row: 0, width: file.width, height: file.height)
        var planes: [UInt8] = []
        planes.reserveCapacity(4 * whole.pixelCount)
        for band in 1...min(4, file.bandCount) {
            planes += try file.read(band, in: whole).map { UInt8(truncatingIfNeeded: $0) }
        }
        if file.bandCount == 3 { planes += [UInt8](repeating: 255, count: whole.pixelCount) }
        self.init(width: file.width, height: file.height, planes: planes)
    }

    private func write(to path: String, as format: String, options: [String] = []) throws(RasterError) {
        try PictureFile.write(to: path, as: format, options: options, size: (width, height), bandCount: 4, planes)
    }
}

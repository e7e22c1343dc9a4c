package import Geography

/// What can be wrong with a raster file.
package enum RasterError: Error, Hashable, Sendable, CustomStringConvertible {
    case cannotOpen(path: String, reason: String)
    case cannotRead(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case cannotWarp(to: CRS, reason: String)
    case noDriver(format: String)
    case noBand(path: String, band: Int, count: Int)
    case windowOutside(path: String, window: Window, width: Int, height: Int)
    case notWholeNumbers(path: String, type: String)
    case noCRS(path: String)
    case noPlace(path: String)
    case notNorthUp(path: String)
    case pixelsNotSquare(path: String, width: Double, height: Double)

    package var description: String { wording.withoutSecrets }

    private var wording: String {
        switch self {
        case .cannotOpen(let path, let reason):
            """
            Can't open the raster '\(path)': \(reason).
            Check the path, then run 'gdalinfo \(path)' to see whether GDAL can read it.
            """
        case .cannotRead(let path, let reason):
            """
            Can't read the pixels of '\(path)': \(reason).
            The file may be cut short or damaged: fetch it again, then run 'gdalinfo -checksum \(path)'.
            """
        case .cannotWrite(let path, let reason):
            """
            Can't write the raster '\(path)': \(reason).
            Check that the folder may be written to and that the disk has room; no half-written file was left.
            """
        case .cannotWarp(let crs, let reason):
            """
            Can't bring pixels to \(crs): \(reason).
            Check that there is memory left, and that PROJ's data (package proj-data) is installed.
            """
        case .noDriver(let format):
            """
            GDAL was built without its \(format) driver, and pictures are written with it.
            Install a GDAL that lists it in 'gdalinfo --formats', like Debian's libgdal-dev.
            """
        case .noBand(let path, let band, let count):
            """
            '\(path)' has no band \(band): it holds \(count).
            Count bands from 1, and run 'gdalinfo \(path)' to see which there are.
            """
        case .windowOutside(let path, let window, let width, let height):
            """
            The window of \(window.width) x \(window.height) pixels at column \(window.column), row \(window.row) \
            reaches outside of '\(path)', which has \(width) x \(height).
            Cut the window to the raster before reading.
            """
        case .notWholeNumbers(let path, let type):
            """
            '\(path)' holds \(type) values, not digital numbers.
            Write it as UInt16 digital numbers (reflectance times 10000), for example with 'gdal_translate -ot UInt16'.
            """
        case .noCRS(let path):
            """
            '\(path)' doesn't say in which coordinate system it lies, or has one without an EPSG code.
            Name the system, for example with 'gdal_edit.py -a_srs EPSG:32621 \(path)'.
            """
        case .noPlace(let path):
            """
            '\(path)' doesn't say where on the ground it lies.
            Get the file with its georeference, or write one with 'gdal_edit.py -a_ullr'.
            """
        case .notNorthUp(let path):
            """
            The pixels of '\(path)' are rotated or upside down.
            Lay it out with north up, for example with 'gdalwarp'.
            """
        case .pixelsNotSquare(let path, let width, let height):
            """
            The pixels of '\(path)' are \(width) wide and \(height) high.
            Make them square, for example with 'gdalwarp -tr'.
            """
        }
    }
}

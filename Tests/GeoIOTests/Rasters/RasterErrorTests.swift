import GeoIO
import Geography
import Testing

struct RasterErrorTests {
    @Test(arguments: [
        (
            RasterError.cannotOpen(path: "a.tif", reason: "no such file"),
            """
            Can't open the raster 'a.tif': no such file.
            Check the path, then run 'gdalinfo a.tif' to see whether GDAL can read it.
            """
        ),
        (
            .cannotRead(path: "a.tif", reason: "short read"),
            """
            Can't read the pixels of 'a.tif': short read.
            The file may be cut short or damaged: fetch it again, then run 'gdalinfo -checksum a.tif'.
            """
        ),
        (
            .cannotWrite(path: "a.tif", reason: "disk full"),
            """
            Can't write the raster 'a.tif': disk full.
            Check that the folder may be written to and that the disk has room; no half-written file was left.
            """
        ),
        (
            .noBand(path: "a.tif", band: 4, count: 3),
            """
            'a.tif' has no band 4: it holds 3.
            Count bands from 1, and run 'gdalinfo a.tif' to see which there are.
            """
        ),
        (
            .windowOutside(
                path: "a.tif", window: Window(column: 9, row: 8, width: 7, height: 6), width: 10, height: 11),
            """
            The window of 7 x 6 pixels at column 9, row 8 reaches outside of 'a.tif', which has 10 x 11.
            Cut the window to the raster before reading.
            """
        ),
        (
            .notWholeNumbers(path: "a.tif", type: "Float32"),
            """
            'a.tif' holds Float32 values, not digital numbers.
            Write it as UInt16 digital numbers (reflectance times 10000), for example with 'gdal_translate -ot UInt16'.
            """
        ),
        (
            .noCRS(path: "a.tif"),
            """
            'a.tif' doesn't say in which coordinate system it lies, or has one without an EPSG code.
            Name the system, for example with 'gdal_edit.py -a_srs EPSG:32621 a.tif'.
            """
        ),
        (
            .noPlace(path: "a.tif"),
            """
            'a.tif' doesn't say where on the ground it lies.
            Get the file with its georeference, or write one with 'gdal_edit.py -a_ullr'.
            """
        ),
        (
            .notNorthUp(path: "a.tif"),
            """
            The pixels of 'a.tif' are rotated or upside down.
            Lay it out with north up, for example with 'gdalwarp'.
            """
        ),
        (
            .pixelsNotSquare(path: "a.tif", width: 10, height: 20),
            """
            The pixels of 'a.tif' are 10.0 wide and 20.0 high.
            Make them square, for example with 'gdalwarp -tr'.
            """
        ),
    ])
    func saysWhatHappenedAndThenWhatToDo(error: RasterError, text: String) {
        #expect(error.description == text)
    }
}

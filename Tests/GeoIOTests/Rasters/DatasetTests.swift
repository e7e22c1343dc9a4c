import Foundation
import GeoIO
import Geography
import TestSupport
import Testing

struct DatasetTests {
    @Test func readsAWindowRowByRow() throws {
        let folder = try RasterFolder()
        let path = try folder.raster("nine.tif", [0, 1, 2, 3, 4, 5, 6, 7, 8], on: .pixels(3, 3))

        let pixels = try Dataset(reading: path).read(1, in: Window(column: 1, row: 1, width: 2, height: 2))

        #expect(pixels == [4, 5, 7, 8])
    }

    @Test func readsTheSameWindowAsFloats() throws {
        let folder = try RasterFolder()
        let path = try folder.raster("four.tif", [1, 2, 3, 65_535], on: .pixels(2, 2))

        let pixels = try Dataset(reading: path).readFloats(1, in: Window(column: 0, row: 1, width: 2, height: 1))

        #expect(pixels == [3, 65_535])
    }

    @Test func opensAGeoTIFFThatIsNamedAsJPEG2000() throws {
        let folder = try RasterFolder()
        let path = try folder.raster("four.jp2", [1, 2, 3, 4], on: .pixels(2, 2))

        #expect(try Dataset(reading: path).extent() == .pixels(2, 2))
    }

    @Test(arguments: [32621, 32721, 4326, 3857])
    func knowsTheSystemByItsEPSGCode(epsg: Int) throws {
        let folder = try RasterFolder()
        let extent = Extent(crs: CRS(epsg: epsg), originX: 10, originY: 20, resolution: 1, width: 1, height: 1)
        let path = try folder.raster("one.tif", [1], on: extent)

        #expect(try Dataset(reading: path).extent() == extent)
    }

    @Test func hasNoSystemWhenTheFileNamesNone() throws {
        let folder = try RasterFolder()
        let path = try folder.emptyRaster("nowhere.vrt", crs: nil, geotransform: "0,10,0,0,0,-10")
        let file = try Dataset(reading: path)

        #expect(file.crs == nil)
        #expect(failure { try Dataset(reading: path).extent() } == .noCRS(path: path))
    }

    @Test(arguments: [
        (nil, RasterError.noPlace(path: "")),
        ("0,10,0,0,0,10", .notNorthUp(path: "")),
        ("0,10,1,0,0,-10", .notNorthUp(path: "")),
        ("0,10,0,0,0,-20", .pixelsNotSquare(path: "", width: 10, height: 20)),
    ])
    func refusesARasterThatDoesNotLieSquareToTheNorth(geotransform: String?, expected: RasterError) throws {
        let folder = try RasterFolder()
        let path = try folder.emptyRaster("odd.vrt", crs: "EPSG:32621", geotransform: geotransform)

        let error = try #require(failure { try Dataset(reading: path).extent() })

        #expect(error.description.replacing(path, with: "") == expected.description)
    }

    @Test func refusesFractionsWhereDigitalNumbersAreAsked() throws {
        let folder = try RasterFolder()
        let path = try folder.emptyRaster("r.vrt", crs: nil, geotransform: nil, type: "Float32")
        let window = Window(column: 0, row: 0, width: 1, height: 1)

        #expect(
            failure { try Dataset(reading: path).read(1, in: window) } == .notWholeNumbers(path: path, type: "Float32"))
        #expect(try Dataset(reading: path).readFloats(1, in: window) == [0])
    }

    @Test func refusesABandAndAWindowThatAreNotThere() throws {
        let folder = try RasterFolder()
        let path = try folder.raster("four.tif", [1, 2, 3, 4], on: .pixels(2, 2))
        let outside = Window(column: 1, row: 0, width: 2, height: 2)

        #expect(
            failure { try Dataset(reading: path).read(2, in: outside) } == .noBand(path: path, band: 2, count: 1))
        #expect(
            failure { try Dataset(reading: path).read(1, in: outside) }
                == .windowOutside(path: path, window: outside, width: 2, height: 2))
    }

    @Test func saysThatAFileIsMissing() {
        #expect(
            failure { _ = try Dataset(reading: "/nowhere/B02.tif") }?.description == """
                Can't open the raster '/nowhere/B02.tif': /nowhere/B02.tif: No such file or directory.
                Check the path, then run 'gdalinfo /nowhere/B02.tif' to see whether GDAL can read it.
                """)
    }

    @Test(arguments: [0.002, 0.3, 0.6, 0.97])
    func saysThatAGeoTIFFIsCutShort(part: Double) throws {
        let folder = try RasterFolder()
        var random = SplitMix(seed: 1)
        let noise = (0..<300 * 300).map { _ in UInt16.random(in: 1...9_999, using: &random) }
        let path = try folder.raster("whole.tif", noise, on: .pixels(300, 300))
        let cut = try cutShort(path, to: part, in: folder)

        expectDamage(in: cut, side: 300)
    }

    // Needs the reference data: see MINEMAP_REFERENCE in the design, section 3.
    @Test(
        .enabled(if: Reference.has(jpeg2000), "needs the shared reference data: see MINEMAP_REFERENCE in README.md"),
        arguments: [0.05, 0.5, 0.97])
    func saysThatAJPEG2000FileIsCutShort(part: Double) throws {
        let folder = try RasterFolder()
        let cut = try cutShort(Reference.path(jpeg2000), to: part, in: folder)

        expectDamage(in: cut, side: 300)
    }

    /// The error names the file, wherever GDAL finds out.
    private func expectDamage(in path: String, side: Int) {
        let error = failure {
            try Dataset(reading: path).read(1, in: Window(column: 0, row: 0, width: side, height: side))
        }
        switch error {
        case .cannotOpen(path, _), .cannotRead(path, _): break
        default: Issue.record("expected an error that names the file, got \(String(describing: error))")
        }
    }

    private func cutShort(_ path: String, to part: Double, in folder: borrowing RasterFolder) throws -> String {
        let bytes = try Data(contentsOf: URL(filePath: path))
        let cut = folder.path("cut-short")
        try bytes.prefix(Int(part * Double(bytes.count))).write(to: URL(filePath: cut))
        return cut
    }
}

private let jpeg2000 = "imagery/s2cloudless-optimized/IMG_DATA/T31TDH_20150726T105026_B02.jp2"

/// The raster error that a closure throws; `nil` when it throws none or another.
func failure<Value>(_ body: () throws -> Value) -> RasterError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? RasterError
    }
}

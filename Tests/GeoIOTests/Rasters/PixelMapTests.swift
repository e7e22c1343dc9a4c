import GeoIO
import Geography
import Testing

struct PixelMapTests {
    /// A raster of 20 m beside a grid of 10 m whose origin is half a pixel off, as Sentinel-2's bands can lie.
    @Test func takesThePixelThatContainsTheCentre() throws {
        let coarse = grid(x: 0, y: 0, resolution: 20, width: 3, height: 2)
        let fine = grid(x: 10, y: -10, resolution: 10, width: 4, height: 2)

        #expect(try read([1, 2, 3, 4, 5, 6], on: coarse, through: fine) == [1, 2, 2, 3, 4, 5, 5, 6])
    }

    @Test func takesTheEasternAndSouthernPixelOnABorder() throws {
        let source = grid(x: 0, y: 0, resolution: 10, width: 2, height: 2)
        let across = grid(x: 5, y: -5, resolution: 10, width: 1, height: 1)

        #expect(try read([1, 2, 3, 4], on: source, through: across) == [4])
    }

    @Test func givesZeroOutsideOfTheRaster() throws {
        let source = grid(x: 0, y: 0, resolution: 10, width: 2, height: 2)
        let around = grid(x: -10, y: 10, resolution: 10, width: 4, height: 4)

        #expect(
            try read([1, 2, 3, 4], on: source, through: around) == [
                0, 0, 0, 0,
                0, 1, 2, 0,
                0, 3, 4, 0,
                0, 0, 0, 0,
            ])
    }

    @Test func givesZeroEverywhereWhenTheGridsDoNotMeet() throws {
        let source = grid(x: 0, y: 0, resolution: 10, width: 2, height: 2)
        let apart = grid(x: 20, y: 0, resolution: 10, width: 2, height: 1)

        #expect(try PixelMap(from: source, to: apart).window == nil)
        #expect(try read([1, 2, 3, 4], on: source, through: apart) == [0, 0])
    }

    @Test func needsOnlyTheWindowThatItReads() throws {
        let source = grid(x: 0, y: 0, resolution: 20, width: 100, height: 100)
        let tile = grid(x: 410, y: -390, resolution: 10, width: 4, height: 5)

        #expect(
            try PixelMap(from: source, to: tile).window == Window(column: 20, row: 19, width: 3, height: 3))
    }

    @Test func givesZeroWhereTheFileSaysItHoldsNoData() throws {
        let extent = grid(x: 0, y: 0, resolution: 10, width: 2, height: 1)

        #expect(try read([9_999, 7], on: extent, through: extent, noData: 9_999) == [0, 7])
    }

    /// EPSG:32721 at northing 9,999,990 is EPSG:32621 at −10.
    @Test func readsTheSouthernFormOfAZoneAsTheNorthernOne() throws {
        let southern = Extent(
            crs: CRS(epsg: 32721), originX: 0, originY: 9_999_990, resolution: 10, width: 2, height: 1)
        let northern = grid(x: 0, y: -10, resolution: 10, width: 2, height: 1)

        #expect(try read([1, 2], on: southern, through: northern) == [1, 2])
        #expect(try read([1, 2], on: northern, through: southern) == [1, 2])
    }

    /// Expected by pyproj 3.7: each centre of the tile in zone 22, in the source pixel that contains it.
    @Test func readsFromTheNextZonePixelByPixel() throws {
        let source = Extent(
            crs: .utmNorth(zone: 22), originX: 138_660, originY: -900_400, resolution: 20, width: 12, height: 12)
        let tile = Extent(
            crs: .utmNorth(zone: 21), originX: 800_000, originY: -900_000, resolution: 30, width: 4, height: 4)

        #expect(
            try read(Array(1...144), on: source, through: tile) == [
                40, 42, 43, 45,
                52, 54, 55, 57,
                76, 78, 79, 81,
                88, 90, 91, 93,
            ])
    }

    private func grid(x: Double, y: Double, resolution: Double, width: Int, height: Int) -> Extent {
        Extent(crs: .utmNorth(zone: 21), originX: x, originY: y, resolution: resolution, width: width, height: height)
    }

    private func read(
        _ pixels: [UInt16], on source: Extent, through target: Extent, noData: UInt16? = nil
    ) throws -> [UInt16] {
        let folder = try RasterFolder()
        let file = try Dataset(reading: folder.raster("source.tif", pixels, on: source, noData: noData))
        return try file.read(1, through: PixelMap(from: source, to: target))
    }
}

import Foundation
import GeoIO
import Geography
import Testing

struct GeoTIFFTests {
    private let twoBands = GeoTIFF(
        extent: .pixels(3, 2), bandNames: ["B8A", "B11"], pixels: [1, 2, 3, 4, 5, 6, 0, 8, 9, 10, 11, 65_535],
        noData: 0, scales: [0.5, 0.5])

    @Test func givesBackEveryPixelOfEveryBand() throws {
        let folder = try RasterFolder()
        try twoBands.write(to: folder.path("two.tif"))
        let file = try Dataset(reading: folder.path("two.tif"))
        let whole = Window(column: 0, row: 0, width: 3, height: 2)

        #expect(try file.read(1, in: whole) == [1, 2, 3, 4, 5, 6])
        #expect(try file.read(2, in: whole) == [0, 8, 9, 10, 11, 65_535])
    }

    @Test func keepsNamesScaleNoDataAndPlace() throws {
        let folder = try RasterFolder()
        try twoBands.write(to: folder.path("two.tif"))
        let file = try Dataset(reading: folder.path("two.tif"))

        #expect(try file.name(ofBand: 1) == "B8A")
        #expect(try file.name(ofBand: 2) == "B11")
        #expect(try file.scale(ofBand: 2) == 0.5)
        #expect(try file.noData(ofBand: 2) == 0)
        #expect(try file.extent() == .pixels(3, 2))
    }

    @Test func writesNothingBesideTheFile() throws {
        let folder = try RasterFolder()
        try twoBands.write(to: folder.path("two.tif"))

        #expect(try folder.names() == ["two.tif"])
    }

    @Test func writesTheSameBytesAgain() throws {
        let folder = try RasterFolder()
        for name in ["one.tif", "two.tif"] { try twoBands.write(to: folder.path(name)) }
        let bytes = try ["one.tif", "two.tif"].map { try Data(contentsOf: URL(filePath: folder.path($0))) }

        #expect(bytes[0] == bytes[1])
    }

    @Test func replacesAnOlderFile() throws {
        let folder = try RasterFolder()
        _ = try folder.raster("two.tif", [7], on: .pixels(1, 1))
        try twoBands.write(to: folder.path("two.tif"))

        #expect(try Dataset(reading: folder.path("two.tif")).bandCount == 2)
    }

    @Test func leavesNothingWhereItCannotBeRenamed() throws {
        let folder = try RasterFolder()
        let path = folder.path("two.tif")
        try FileManager.default.createDirectory(atPath: path + "/full", withIntermediateDirectories: true)

        #expect(failure { try twoBands.write(to: path) } == .cannotWrite(path: path, reason: "Is a directory"))
        #expect(try folder.names() == ["two.tif"])
    }

    @Test func leavesNothingWhenTheSystemIsUnknown() throws {
        let folder = try RasterFolder()
        let extent = Extent(crs: CRS(epsg: 99), originX: 0, originY: 0, resolution: 10, width: 1, height: 1)

        #expect(failure { try folder.raster("one.tif", [1], on: extent) } != nil)
        #expect(try folder.names().isEmpty)
    }

    @Test func saysThatTheFolderIsMissing() throws {
        let error = try #require(failure { try twoBands.write(to: "/nowhere/two.tif") })

        #expect(error.description.hasPrefix("Can't write the raster '/nowhere/two.tif': "))
        #expect(error.description.contains("No such file or directory"))
    }
}

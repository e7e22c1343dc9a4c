import NeuralNetwork
import TestSupport
import Testing
import Training

struct BadDatasetTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { "\(folder.path)/patches.h5" }

    private func message(of change: (inout MadeFile) -> Void) throws -> String? {
        var file = MadeFile()
        change(&file)
        try file.write(to: path)
        return #expect(throws: DatasetError.self) { try PatchDataset(reading: path) }?
            .description.replacing(folder.path, with: "…")
    }

    @Test func readsAFileWithNothingWrong() throws {
        try MadeFile().write(to: path)

        #expect(try PatchDataset(reading: path).records.map(\.isMine) == [false, true])
    }

    @Test(arguments: [0, -1, 65_536])
    func saysThatALimitIsNoDigitalNumber(limit: Int) throws {
        #expect(
            try message { $0.clippedAt = limit } == """
                '…/patches.h5' has the clipped_at \(limit), and should have the largest DN, 1 to 65535.
                Correct the file's 'clipped_at', or make the dataset again.
                """)
    }

    @Test func saysThatThereIsNoFile() {
        let error = #expect(throws: DatasetError.self) { try PatchDataset(reading: "/nowhere/patches.h5") }

        #expect(
            error?.description == """
                There is no dataset '/nowhere/patches.h5'.
                Check the path, or make one with 'minemap dataset import' or 'minemap dataset create'.
                """)
    }

    @Test func saysThatAFileIsNotADataset() throws {
        try folder.write("<html>", to: "patches.h5")

        let error = #expect(throws: DatasetError.self) { try PatchDataset(reading: path) }

        #expect(
            error?.description.replacing(folder.path, with: "…") == """
                '…/patches.h5' isn't a dataset of patches: it is text: '<html>'.
                Give a file that 'minemap dataset import' or 'minemap dataset create' made, or one in the layout of RGB chips.
                """)
    }

    @Test func saysThatANetworkIsNotADataset() throws {
        try HDF5Writer(creating: path).write("{}", attribute: "model_config")

        #expect(throws: DatasetError.notADataset(path, found: "has no attribute 'bands'")) {
            try PatchDataset(reading: path)
        }
    }

    @Test func saysThatAFormatIsOfALaterVersion() throws {
        #expect(
            try message { $0.format = "minemap dataset 2" } == """
                '…/patches.h5' is a 'minemap dataset 2', and this minemap reads 'minemap dataset 1'.
                Make the dataset again with this minemap, or read it with the one that made it.
                """)
    }

    @Test func saysThatShapesDoNotBelongTogether() throws {
        #expect(
            try message { $0.label = Tensor(shape: [3], values: [0, 1, 1]) } == """
                'label' in '…/patches.h5' is 3, and should be 2.
                Make the dataset again: its parts don't belong together.
                """)
        #expect(
            try message { $0.patches = Tensor(shape: [2, 1, 2, 1], values: [1, 2, 3, 4]) } == """
                'patches' in '…/patches.h5' is 2 x 1 x 2 x 1, and should be patches x rows x as many columns x 1 bands.
                Make the dataset again: its parts don't belong together.
                """)
    }

    @Test(arguments: [["B4", "B14"], ["B4", "B04"], []])
    func refusesBandsThatAreNoneOrDouble(bands: [String]) throws {
        #expect(
            try message { $0.bands = bands } == """
                The bands of '…/patches.h5' are \(bands.isEmpty ? "none" : bands.joined(separator: ", ")).
                Name each band once, as Sentinel-2 does: B1 to B12 and B8A.
                """)
    }

    @Test func refusesALevelThatIsNone() throws {
        #expect(
            try message { $0.level = "L9" } == """
                '…/patches.h5' isn't a dataset of patches: it has the level 'L9', which is neither L1C nor L2A.
                Give a file that 'minemap dataset import' or 'minemap dataset create' made, or one in the layout of RGB chips.
                """)
    }

    @Test func saysWhichValueMeansNothing() throws {
        #expect(
            try message { $0.label = Tensor(shape: [2], values: [0, 2]) } == """
                Patch 1 of '…/patches.h5' has the label 2, and should have 1 for a mine or 0 for none.
                Correct the file's 'label', or make the dataset again.
                """)
        #expect(
            try message { $0.split = Tensor(shape: [2], values: [3, 0]) } == """
                Patch 0 of '…/patches.h5' has the split 3, and should have 0 (train), 1 (validation) or 2 (test).
                Correct the file's 'split', or make the dataset again.
                """)
        #expect(
            try message { $0.source = Tensor(shape: [2], values: [0, 1]) } == """
                Patch 1 of '…/patches.h5' has the source 1, and should have the place of one of its 1 sources, counted from 0.
                Correct the file's 'source', or make the dataset again.
                """)
        #expect(
            try message { $0.lonlat = Tensor(shape: [2, 2], values: [.nan, .nan, 1, 91]) } == """
                Patch 1 of '…/patches.h5' has the lonlat 1.0, 91.0, and should have a longitude and a latitude in degrees, or NaN twice.
                Correct the file's 'lonlat', or make the dataset again.
                """)
        #expect(
            try message { $0.days.last[1] = 20_200_101 } == """
                Patch 1 of '…/patches.h5' has the first_day 20200101 and last_day 20200101, and should have two days like 20250131, the first before the last, or 0 twice.
                Correct the file's 'first_day', or make the dataset again.
                """)
    }
}

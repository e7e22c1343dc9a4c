import Foundation
import Geography
import Imagery
import NeuralNetwork
import TestSupport
import Testing
import Training

struct DatasetFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var path: String { "\(folder.path)/patches.h5" }

    @Test func readsBackWhatWasWritten() throws {
        try PatchDataset.three.write(to: path)

        let dataset = try PatchDataset(reading: path)

        #expect(dataset.bands == [.b4, .b8a])
        #expect(dataset.side == 4)
        #expect(dataset.sources == ["ours", "theirs"])
        #expect(dataset.records == PatchDataset.three.records)
        #expect(dataset.pixels == PatchDataset.three.pixels)
        #expect(dataset.clippedAt == 3000)
        #expect(dataset.attribution == "CC0, nobody")
    }

    @Test func readsBackThatNothingWasClippedAndNothingIsThere() throws {
        try PatchDataset.made([]).write(to: path)

        let dataset = try PatchDataset(reading: path)

        #expect(dataset.clippedAt == nil)
        #expect(dataset.records.isEmpty)
    }

    @Test func writesTheSameBytesAgain() throws {
        try PatchDataset.three.write(to: path)
        let first = try Data(contentsOf: URL(filePath: path))

        try PatchDataset.three.write(to: path)

        #expect(try Data(contentsOf: URL(filePath: path)) == first)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["patches.h5"])
    }

    @Test func compressesPixels() throws {
        let record = PatchRecord(isMine: false, place: nil, period: nil, source: 0, split: .train)
        let dataset = PatchDataset(
            bands: [.b4], side: 100, level: .l1c, sources: ["ours"], records: [record, record],
            pixels: [UInt16](repeating: 1234, count: 20_000), attribution: "")

        try dataset.write(to: path)

        #expect(try Data(contentsOf: URL(filePath: path)).count < 20_000)
        #expect(try PatchDataset(reading: path).pixels == dataset.pixels)
    }

    @Test func saysWhyAFolderThatIsNotThereTakesNoFile() {
        #expect(
            throws: DatasetError.cannotWrite("/nowhere/patches.h5", reason: "No such file or directory")
        ) {
            try PatchDataset.three.write(to: "/nowhere/patches.h5")
        }
    }
}
